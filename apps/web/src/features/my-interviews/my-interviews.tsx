import type { AssignmentHistory, Viewer } from "@mockingbird/api/views";
import { EmptyState, PageHeader } from "@mockingbird/ui";
import { AssignmentCard } from "./assignment-card.tsx";

/** `timeZone`: on whose clocks the candidate reads. */
type MyInterviewsProps = { viewer: Viewer; timeZone: string; assignments: AssignmentHistory[] };

export function MyInterviews({ viewer, timeZone, assignments }: MyInterviewsProps) {
  const [firstName] = viewer.name.split(" ");
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="My interviews"
        description={
          assignments.length === 0
            ? `Hello ${firstName}.`
            : `Hello ${firstName}. This is what ${viewer.organization.name} would like you to practise.`
        }
      />
      {assignments.length === 0 ? (
        <EmptyState title="Nothing to practise yet">
          {viewer.organization.name} has not given you an interview. It appears here as soon as they do.
        </EmptyState>
      ) : (
        <ul className="flex flex-col">
          {takenBackLast(assignments).map((assignment) => (
            <AssignmentCard
              key={assignment.assignmentId}
              assignment={assignment}
              zones={{ own: timeZone, organization: viewer.organization.timeZone }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** What cannot be taken any more does not stand above what can. */
function takenBackLast(assignments: readonly AssignmentHistory[]): AssignmentHistory[] {
  const isTakenBack = ({ blocked }: AssignmentHistory) => blocked === "ASSIGNMENT_CANCELLED";
  return [...assignments.filter((one) => !isTakenBack(one)), ...assignments.filter(isTakenBack)];
}
