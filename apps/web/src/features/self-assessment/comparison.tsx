import type { OwnInterview, SelfAssessment } from "@mockingbird/api/views";
import { LevelScale } from "@mockingbird/ui/server";
import { levelDifference } from "./level-difference.ts";

type ComparisonProps = { assessment: SelfAssessment; feedback: OwnInterview["feedback"] };

/** Both views of an interview, criterion by criterion. */
export function Comparison({ assessment: { rubric, scores }, feedback }: ComparisonProps) {
  return (
    <ul className="flex max-w-[66ch] flex-col">
      {rubric.criteria.map(({ id, name, anchors }) => {
        const own = scores.find(({ criterionId }) => criterionId === id)?.level ?? null;
        const given = feedback?.criteria.find(({ criterionId }) => criterionId === id)?.level ?? null;
        const difference = levelDifference(own, given);
        return (
          <li key={id} className="flex flex-col gap-2 border-line border-b py-3 first:pt-0 last:border-0 last:pb-0">
            <h3 className="wrap-anywhere font-medium text-16 text-ink">{name}</h3>
            <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
              <View who="You" level={own} anchors={anchors} none="You left it out" />
              {feedback ? <View who="The feedback" level={given} anchors={anchors} none="Not scored" /> : null}
            </dl>
            {difference ? <p className="text-13 text-ink-muted">{difference}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}

type ViewProps = { who: string; level: number | null; anchors: readonly string[]; none: string };

function View({ who, level, anchors, none }: ViewProps) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <dt className="text-12 text-ink-muted">{who}</dt>
      <dd>
        {level === null ? (
          <span className="text-13 text-ink-muted">{none}</span>
        ) : (
          <LevelScale level={level} levels={anchors.length} />
        )}
      </dd>
      {level === null ? null : <dd className="wrap-anywhere text-13 text-ink-soft">{anchors[level - 1]}</dd>}
    </div>
  );
}
