import { UserRoundCheck } from "lucide-react";
import type { ReactNode } from "react";
import { LevelScale } from "./level-scale.tsx";

type Evidence = { turnSeq: number; quote: string };

/** The shape of feedback on an interview, as the server says it. */
export type FeedbackToShow = {
  rubric: { criteria: readonly { id: string; name: string; description: string; anchors: readonly string[] }[] };
  summary: string | null;
  practise: readonly string[];
  criteria: readonly {
    criterionId: string;
    level: number | null;
    /** of each scoring, when there were several */
    levels: readonly (number | null)[];
    /** a person gave this level */
    isByPerson: boolean;
    reason: string | null;
    evidence: readonly Evidence[];
    advice: string | null;
  }[];
  notes: readonly { turnSeq: number | null; text: string }[];
};

/** Where the feedback on a criterion stands on its page. */
export function criterionAddress(criterionId: string): string {
  return `criterion-${criterionId}`;
}

/**
 * What somebody showed, criterion by criterion, with the words it rests on. Quotes lead to their turn on the same page,
 * which can lead back by `criterionAddress`.
 */
export function FeedbackView({ feedback, quoteLinks = true }: { feedback: FeedbackToShow; quoteLinks?: boolean }) {
  const { rubric, summary, practise, notes } = feedback;
  return (
    <div className="flex max-w-[66ch] flex-col gap-5">
      {summary ? <p className="wrap-anywhere font-serif text-ink text-reading">{summary}</p> : null}
      {rubric.criteria.map((criterion) => {
        const given = feedback.criteria.find(({ criterionId }) => criterionId === criterion.id);
        if (!given) return null;
        const { level, levels, isByPerson, reason, evidence, advice } = given;
        return (
          <section key={criterion.id} className="border-line border-t pt-1">
            <div
              id={quoteLinks ? criterionAddress(criterion.id) : undefined}
              className="-mx-3 flex scroll-mt-24 flex-col gap-2 rounded-control px-3 py-3 target:bg-accent-wash"
            >
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <h3 className="wrap-anywhere font-medium text-16 text-ink">{criterion.name}</h3>
                <LevelScale level={level} levels={criterion.anchors.length} />
              </div>
              {level === null ? null : (
                <p className="wrap-anywhere text-14 text-ink-soft">{criterion.anchors[level - 1]}</p>
              )}
              {isByPerson ? (
                <p className="flex items-center gap-1.5 text-13 text-ink-soft">
                  <UserRoundCheck aria-hidden="true" className="size-3.5" />A person gave this level.
                </p>
              ) : null}
              {levels.length > 1 ? <p className="text-13 text-ink-muted">{spreadSentence(levels)}</p> : null}
              {reason ? (
                <p className="wrap-anywhere whitespace-pre-line text-14 text-ink">
                  <span className="font-medium">Why: </span>
                  {reason}
                </p>
              ) : null}
              {evidence.map((quote) => (
                <Quote key={`${quote.turnSeq} ${quote.quote}`} href={quoteLinks ? `#turn-${quote.turnSeq}` : null}>
                  {quote.quote}
                </Quote>
              ))}
              {advice ? (
                <p className="wrap-anywhere text-14 text-ink-soft">
                  <span className="font-medium text-ink">Next time: </span>
                  {advice}
                </p>
              ) : null}
            </div>
          </section>
        );
      })}
      {practise.length > 0 ? (
        <section className="flex flex-col gap-2 border-line border-t pt-4">
          <h3 className="font-medium text-16 text-ink">What to practise</h3>
          <ol className="flex list-decimal flex-col gap-1.5 pl-5 text-14 text-ink marker:text-ink-muted">
            {practise.map((line) => (
              <li key={line} className="wrap-anywhere">
                {line}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      {notes.length > 0 ? (
        <section className="flex flex-col gap-3 border-line border-t pt-4">
          <h3 className="font-medium text-16 text-ink">Notes from your reviewer</h3>
          {notes.map(({ turnSeq, text }) => (
            <div key={`${turnSeq} ${text}`} className="flex flex-col gap-0.5">
              <p className="wrap-anywhere whitespace-pre-line text-14 text-ink">{text}</p>
              {turnSeq !== null && quoteLinks ? (
                <a href={`#turn-${turnSeq}`} className="self-start text-12 text-accent hover:underline">
                  On this answer
                </a>
              ) : null}
            </div>
          ))}
        </section>
      ) : null}
    </div>
  );
}

function Quote({ href, children }: { href: string | null; children: ReactNode }) {
  const words = <>“{children}”</>;
  return (
    <blockquote className="wrap-anywhere border-accent border-l-2 pl-3 font-serif text-16 text-ink-soft italic">
      {href ? (
        <a href={href} className="rounded-[2px] hover:text-ink hover:underline">
          {words}
        </a>
      ) : (
        words
      )}
    </blockquote>
  );
}

/** How far apart several scorings of one criterion are. */
export function spreadSentence(levels: readonly (number | null)[]): string {
  const said = levels.map((level) => (level === null ? "no level" : `level ${level}`));
  if (new Set(levels).size === 1) return `Scored ${levels.length} times, each time the same.`;
  const given = levels.filter((level) => level !== null);
  const isWide = given.length < levels.length || Math.max(...given) - Math.min(...given) > 1;
  const hint = isWide ? " They are far apart, so take this level as a hint." : "";
  return `Scored ${levels.length} times: ${said.join(", ")}.${hint}`;
}
