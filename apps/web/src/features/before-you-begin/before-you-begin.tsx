import { PageHeader } from "@mockingbird/ui/server";
import { AgreeButton, type Goal } from "./agree-button.tsx";

type BeforeYouBeginProps = {
  organizationName: string;
  points: readonly { title: string; text: string }[];
  version: number;
  goal: Goal;
};

/** What somebody should know before they first talk to the interviewer, and one button. */
export function BeforeYouBegin({ organizationName, points, version, goal }: BeforeYouBeginProps) {
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="Before you begin"
        description={`This is asked once at ${organizationName}. Take the minute it needs.`}
      />
      <dl className="grid gap-x-10 gap-y-6 border-line border-t pt-6 sm:grid-cols-2">
        {points.map(({ title, text }) => (
          <div key={title} className="flex flex-col gap-1">
            <dt className="font-medium font-serif text-20 text-ink">{title}</dt>
            <dd className="max-w-prose text-14 text-ink-soft">{text}</dd>
          </div>
        ))}
      </dl>
      <AgreeButton version={version} goal={goal} />
    </div>
  );
}
