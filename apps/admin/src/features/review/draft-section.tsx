import type { ReviewPage } from "@mockingbird/api/views";
import type { EvaluationState } from "@mockingbird/domain";
import { Badge, Callout, ExactTime, Section } from "@mockingbird/ui";

/** Why there is no draft, in each state that has none. */
const withoutDraft: Partial<Record<EvaluationState, string>> = {
  pending: "The draft is being made. It appears here by itself.",
  too_little_said: "Too little was said for levels to mean anything, so no draft was made.",
  transcript_incomplete: "Too much of what was said is missing from the transcript, so no draft was made.",
  refused: "No draft could be made that the transcript bears out. The levels are yours to give.",
};

/** What a model made of the transcript, or why it made nothing, and who made it. */
export function DraftSection({ review, timeZone }: { review: ReviewPage; timeZone: string }) {
  const { evaluation, evaluationState, templateVersion } = review;
  if (!evaluation) {
    const why = withoutDraft[evaluationState];
    if (!why) return null;
    return (
      <Section title="Draft">
        <p className="text-14 text-ink-soft">{why}</p>
      </Section>
    );
  }
  const { summary, needsPerson, isDemonstration, model, promptVersion, scorings, madeAt } = evaluation;
  return (
    <Section title="Draft" description="Made by a model from the transcript. You decide what counts.">
      <div className="flex flex-col gap-3">
        {needsPerson ? (
          <Callout tone="warning" title="Look at this one yourself">
            {scorings > 1
              ? "The scorings are far apart, or somebody in the transcript speaks to whoever scores."
              : "Somebody in the transcript speaks to whoever scores."}{" "}
            It is not released before a person has.
          </Callout>
        ) : null}
        {summary ? <p className="wrap-anywhere text-14 text-ink-soft">{summary}</p> : null}
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-ink-muted">
          {isDemonstration ? <Badge>Demonstration</Badge> : null}
          <span className="wrap-anywhere">
            {model}, instructions version {promptVersion}, rubric of template version {templateVersion},{" "}
            {scorings === 1 ? "scored once" : `scored ${scorings} times`}, <ExactTime at={madeAt} timeZone={timeZone} />
          </span>
        </p>
      </div>
    </Section>
  );
}
