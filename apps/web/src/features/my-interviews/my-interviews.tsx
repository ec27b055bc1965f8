import type { AssignmentHistory, Viewer } from "@mockingbird/api/views";
import { buttonClass, EmptyState, PageHeader } from "@mockingbird/ui";
import { ChevronDown } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { AssignmentCard } from "./assignment-card.tsx";
import { groupAssignments, isRunning } from "./group-assignments.ts";

/** `timeZone`: on whose clocks the candidate reads. */
type MyInterviewsProps = { viewer: Viewer; timeZone: string; assignments: AssignmentHistory[] };

/** More than these that are over are folded away. */
const overShownMax = 3;

export function MyInterviews({ viewer, timeZone, assignments }: MyInterviewsProps) {
  const [firstName] = viewer.name.split(" ");
  const { name: organizationName, timeZone: organization } = viewer.organization;
  const { next, open, over } = groupAssignments(assignments);
  const card = (assignment: AssignmentHistory, isNext = false) => (
    <AssignmentCard
      key={assignment.assignmentId}
      assignment={assignment}
      zones={{ own: timeZone, organization }}
      organizationName={organizationName}
      isNext={isNext}
    />
  );
  return (
    <div className="flex flex-col gap-10">
      <PageHeader
        title="My interviews"
        description={
          assignments.length === 0
            ? `Hello ${firstName}.`
            : `Hello ${firstName}. This is what ${organizationName} would like you to practise.`
        }
        actions={
          assignments.length === 0 ? undefined : (
            <Link href="/progress" className={buttonClass({ size: "small" })}>
              Your progress
            </Link>
          )
        }
      />
      {assignments.length === 0 ? (
        <EmptyState title="Nothing to practise yet">
          {organizationName} has not given you an interview. When they do, it appears here with how long it takes and
          until when you can take it, and you get a mail. You talk with an AI interviewer, by voice or in writing, and
          read afterwards what was said and what to try next time.
        </EmptyState>
      ) : null}
      {next ? (
        <Group title={isRunning(next) ? "Still running" : "Next"}>
          <ul>{card(next, true)}</ul>
        </Group>
      ) : null}
      {open.length === 0 ? null : (
        <Group title={next ? "Also yours" : "Yours to take"}>
          <ul className="flex flex-col">{open.map((one) => card(one))}</ul>
        </Group>
      )}
      {over.length === 0 ? null : (
        <Group title="Over">
          <ul className="flex flex-col">{over.slice(0, overShownMax).map((one) => card(one))}</ul>
          {over.length <= overShownMax ? null : (
            <details className="group">
              <summary className="flex cursor-pointer list-none items-center gap-1.5 rounded-control border-line border-t py-4 text-14 text-ink-soft [&::-webkit-details-marker]:hidden">
                <ChevronDown aria-hidden="true" className="size-4 group-open:rotate-180" />
                {over.length - overShownMax} more
              </summary>
              <ul className="flex flex-col">{over.slice(overShownMax).map((one) => card(one))}</ul>
            </details>
          )}
        </Group>
      )}
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-3">
      <h2 className="font-medium text-14 text-ink-muted">{title}</h2>
      {children}
    </section>
  );
}
