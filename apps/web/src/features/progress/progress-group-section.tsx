import type { ProgressGroup } from "@mockingbird/api/views";
import { Callout, Section } from "@mockingbird/ui/server";
import { CriterionProgress } from "./criterion-progress.tsx";
import { improvedSentence } from "./improved-sentence.ts";

type ProgressGroupSectionProps = {
  group: ProgressGroup;
  /** The same interview was also taken in other words, which stand by themselves. */
  hasOtherVersions: boolean;
  timeZone: string;
};

/** Attempts at one interview that were judged by the same words. */
export function ProgressGroupSection({ group, hasOtherVersions, timeZone }: ProgressGroupSectionProps) {
  const { title, version, isGraded, rubric, attempts } = group;
  const improved = improvedSentence(group);
  return (
    <Section
      title={hasOtherVersions ? `${title}, version ${version}` : title}
      description={[
        `${attempts.length === 1 ? "One attempt" : `${attempts.length} attempts`}${isGraded ? "" : ", practice"}.`,
        ...(hasOtherVersions
          ? [
              "This interview was changed between your attempts, so those of another version are not compared with these.",
            ]
          : []),
      ].join(" ")}
      className="wrap-anywhere"
    >
      {improved ? <p className="wrap-anywhere max-w-[66ch] text-14 text-ink">{improved}</p> : null}
      {attempts.some(({ isDemonstration }) => isDemonstration) ? (
        <Callout tone="warning" title="Demonstration" className="max-w-[66ch]">
          No model has read some of these interviews. Their levels show what progress looks like, and mean nothing.
        </Callout>
      ) : null}
      <div className="grid gap-x-8 gap-y-7 sm:grid-cols-2">
        {rubric.criteria.map((criterion) => (
          <CriterionProgress key={criterion.id} criterion={criterion} attempts={attempts} timeZone={timeZone} />
        ))}
      </div>
    </Section>
  );
}
