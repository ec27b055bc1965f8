import type { Attempt } from "@mockingbird/api/views";
import { formatDuration, RelativeTime, StatusBadge } from "@mockingbird/ui";
import { ChevronRight } from "lucide-react";
import Link from "next/link";

/** The whole row leads to the transcript, or back into the room. */
export function AttemptRow({ attempt, timeZone }: { attempt: Attempt; timeZone: string }) {
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
        </span>
        <span className="ml-auto inline-flex items-center gap-1 text-13 text-accent">
          {attempt.status === "live" ? "Go back in" : "Transcript"}
          <ChevronRight aria-hidden="true" className="size-3.5" />
        </span>
      </Link>
    </li>
  );
}
