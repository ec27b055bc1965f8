import type { ReviewedCriterion } from "@mockingbird/api/views";
import type { Evidence } from "@mockingbird/domain";
import { RelativeTime } from "@mockingbird/ui";
import { QuoteLink } from "./quote-link.tsx";

type ScoreHistoryProps = {
  criterion: ReviewedCriterion;
  timeZone: string;
  onShow: (evidence: Evidence) => void;
};

/** What was given before what counts now: earlier levels of reviewers, and the draft, which is never changed. */
export function ScoreHistory({ criterion: { draft, overrides }, timeZone, onShow }: ScoreHistoryProps) {
  const earlier = overrides.slice(1);
  if (overrides.length === 0 || (earlier.length === 0 && draft === null)) return null;
  return (
    <details className="text-13">
      <summary className="cursor-pointer rounded-[2px] text-ink-muted hover:text-ink">
        {earlier.length > 0 ? `${earlier.length + (draft ? 1 : 0)} before it` : "The draft"}
      </summary>
      <ol className="mt-2 flex flex-col gap-3 border-line border-l pl-3">
        {earlier.map(({ level, reason, evidence, author, at }) => (
          <li key={at} className="flex flex-col gap-1">
            <p className="text-ink-muted">
              Level {level}, by {author.name}, <RelativeTime at={at} timeZone={timeZone} />
            </p>
            <p className="wrap-anywhere whitespace-pre-line text-ink-soft">{reason}</p>
            {evidence.map((words) => (
              <QuoteLink key={`${words.turnSeq} ${words.quote}`} evidence={words} onShow={onShow} />
            ))}
          </li>
        ))}
        {draft ? (
          <li className="flex flex-col gap-1">
            <p className="text-ink-muted">
              {draft.level === null ? "Draft: not scored" : `Draft: level ${draft.level}`}
            </p>
            <p className="wrap-anywhere text-ink-soft">{draft.reason}</p>
            {draft.evidence.map((words) => (
              <QuoteLink key={`${words.turnSeq} ${words.quote}`} evidence={words} onShow={onShow} />
            ))}
          </li>
        ) : null}
      </ol>
    </details>
  );
}
