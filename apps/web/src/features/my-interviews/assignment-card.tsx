import type { AssignmentHistory } from "@mockingbird/api/views";
import { Badge, formatDuration } from "@mockingbird/ui";
import { AssignmentDates } from "./assignment-dates.tsx";
import { AttemptList } from "./attempt-list.tsx";
import { attemptsSentence } from "./attempts-sentence.ts";
import type { Zones } from "./dates-text.ts";
import { isRunning } from "./group-assignments.ts";
import { StartInterview } from "./start-interview.tsx";

type AssignmentCardProps = {
  assignment: AssignmentHistory;
  zones: Zones;
  organizationName: string;
  /** It is what to do first. */
  isNext?: boolean;
};

/** One interview that was given, what is left of it, and every attempt so far. */
export function AssignmentCard({ assignment, zones, organizationName, isNext = false }: AssignmentCardProps) {
  const { title, questionCount, durationSeconds, isGraded, attempts } = assignment;
  const shown = attempts.filter((attempt) => attempt.status !== "created");
  return (
    <li
      className={
        isNext
          ? "flex flex-col gap-5 rounded-panel border border-line bg-raised p-5 sm:p-6"
          : "flex flex-col gap-5 border-line border-t py-6"
      }
    >
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1.5">
          <h3
            className={`wrap-anywhere text-balance font-medium font-serif text-ink ${isNext ? "text-28" : "text-20"}`}
          >
            {title}
          </h3>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-14 text-ink-soft">
            <Badge tone="neutral">{isGraded ? "Graded" : "Practice"}</Badge>
            {questionCount === 1 ? "1 question" : `${questionCount} questions`}, up to {formatDuration(durationSeconds)}
          </p>
          <div className="flex flex-col gap-0.5 text-13 text-ink-muted">
            <span>{attemptsSentence(assignment)}</span>
            <AssignmentDates assignment={assignment} zones={zones} />
          </div>
        </div>
        {assignment.blocked ? null : (
          <StartInterview
            assignmentId={assignment.assignmentId}
            title={title}
            continues={isRunning(assignment)}
            again={shown.length > 0}
            isNext={isNext}
          />
        )}
      </div>
      {shown.length === 0 ? null : (
        <AttemptList attempts={shown} title={title} timeZone={zones.own} organizationName={organizationName} />
      )}
    </li>
  );
}
