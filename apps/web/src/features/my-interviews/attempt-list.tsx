import type { OwnAttempt } from "@mockingbird/api/views";
import { ChevronDown } from "lucide-react";
import { AttemptRow } from "./attempt-row.tsx";

/** More than these are folded away: the last few are what somebody comes for. */
const shownMax = 3;

type AttemptListProps = { attempts: OwnAttempt[]; title: string; timeZone: string; organizationName: string };

/** Every attempt at one interview, newest first. */
export function AttemptList({ attempts, title, ...rest }: AttemptListProps) {
  const earlier = attempts.slice(shownMax);
  return (
    <div className="flex flex-col">
      <ul aria-label={`Your attempts at ${title}`} className="flex flex-col">
        {attempts.slice(0, shownMax).map((attempt) => (
          <AttemptRow key={attempt.interviewId} attempt={attempt} {...rest} />
        ))}
      </ul>
      {earlier.length === 0 ? null : (
        <details className="group">
          <summary className="flex cursor-pointer list-none items-center gap-1.5 self-start rounded-control py-3 text-13 text-ink-soft [&::-webkit-details-marker]:hidden">
            <ChevronDown aria-hidden="true" className="size-3.5 group-open:rotate-180" />
            {earlier.length === 1 ? "One earlier attempt" : `${earlier.length} earlier attempts`}
          </summary>
          <ul aria-label={`Your earlier attempts at ${title}`} className="flex flex-col">
            {earlier.map((attempt) => (
              <AttemptRow key={attempt.interviewId} attempt={attempt} {...rest} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
