import type { Evidence } from "@mockingbird/domain";

/** Words that a level rests on; pressing it shows them where they were said. */
export function QuoteLink({ evidence, onShow }: { evidence: Evidence; onShow: (evidence: Evidence) => void }) {
  return (
    <button
      type="button"
      onClick={() => onShow(evidence)}
      className="wrap-anywhere rounded-[2px] border-accent border-l-2 pl-3 text-left font-serif text-14 text-ink-soft italic hover:text-ink hover:underline"
    >
      “{evidence.quote}”
    </button>
  );
}
