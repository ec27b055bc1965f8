import type { AssignmentHistory } from "@mockingbird/api/views";
import { Badge, formatDuration } from "@mockingbird/ui";
import { AssignmentDates } from "./assignment-dates.tsx";
import { AttemptRow } from "./attempt-row.tsx";
import { attemptsSentence } from "./attempts-sentence.ts";
import type { Zones } from "./dates-text.ts";
import { StartInterview } from "./start-interview.tsx";

type AssignmentCardProps = { assignment: AssignmentHistory; zones: Zones };

/** One thing to do, what is left of it, and every attempt so far. */
export function AssignmentCard({ assignment, zones }: AssignmentCardProps) {
  const { title, questionCount, durationSeconds, isGraded, attempts } = assignment;
  const live = attempts.some((attempt) => attempt.status === "live");
  const shown = attempts.filter((attempt) => attempt.status !== "created");
  return (
    <li className="flex flex-col gap-5 border-line border-t py-7">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-4">
        <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1.5">
          <h2 className="text-balance font-medium font-serif text-20 text-ink">{title}</h2>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-14 text-ink-soft">
            {isGraded ? null : <Badge tone="neutral">Practice</Badge>}
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
            continues={live}
            again={shown.length > 0}
          />
        )}
      </div>
      {shown.length === 0 ? null : (
        <ul aria-label={`Your attempts at ${title}`} className="flex flex-col">
          {shown.map((attempt) => (
            <AttemptRow key={attempt.interviewId} attempt={attempt} timeZone={zones.own} />
          ))}
        </ul>
      )}
    </li>
  );
}
