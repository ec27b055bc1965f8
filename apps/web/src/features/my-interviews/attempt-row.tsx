import type { OwnAttempt } from "@mockingbird/api/views";
import { formatDuration, RelativeTime, StatusBadge } from "@mockingbird/ui";
import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { feedbackStandingText } from "./feedback-standing-text.ts";

type AttemptRowProps = { attempt: OwnAttempt; timeZone: string; organizationName: string };

/** The whole row leads to what was said and to its feedback, or back into the room. */
export function AttemptRow({ attempt, timeZone, organizationName }: AttemptRowProps) {
  const isLive = attempt.status === "live";
  const standing = feedbackStandingText(attempt.feedbackState, organizationName);
  const isReleased = attempt.feedbackState.kind === "released";
  return (
    <li className="border-line border-t last:border-b">
      <Link
        href={`/interviews/${attempt.interviewId}`}
        className="-mx-2 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-control px-2 py-3 text-14 hover:bg-hover"
      >
        <span className="text-ink">Attempt {attempt.attempt}</span>
        <StatusBadge status={attempt.status} />
        <span className="text-13 text-ink-muted">
          {attempt.startedAt ? <RelativeTime at={attempt.startedAt} timeZone={timeZone} /> : null}
          {attempt.durationSeconds === null ? null : `, ${formatDuration(attempt.durationSeconds)}`}
          {attempt.countsAsAttempt ? null : ", did not count"}
        </span>
        {standing ? (
          <span className={`wrap-anywhere text-13 ${isReleased ? "text-ink" : "text-ink-muted"}`}>{standing}</span>
        ) : null}
        <span className="ml-auto inline-flex items-center gap-1 text-13 text-accent">
          {isLive ? "Go back in" : isReleased ? "Read it" : "Transcript"}
          <ChevronRight aria-hidden="true" className="size-3.5" />
        </span>
      </Link>
    </li>
  );
}
