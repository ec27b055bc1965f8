import type { InterviewRow } from "@mockingbird/api/views";
import { isErasedPersonEmail } from "@mockingbird/domain";
import { formatDuration, RelativeTime } from "@mockingbird/ui";
import Link from "next/link";
import { OpeningHint } from "./opening-hint.tsx";

/**
 * Who it was, and the way to the transcript: the link's area is stretched over the whole row. It is not fetched ahead,
 * because opening a transcript is written down in the audit trail.
 */
export function CandidateCell({ row, timeZone }: { row: InterviewRow; timeZone: string }) {
  return (
    <div className="flex min-w-0 flex-col">
      <Link
        href={`/interviews/${encodeURIComponent(row.interviewId)}`}
        prefetch={false}
        className="rounded-[2px] font-medium text-ink outline-none after:absolute after:inset-0 after:rounded-control focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:-outline-offset-2"
      >
        {row.candidateName}
        <OpeningHint />
      </Link>
      {isErasedPersonEmail(row.candidateEmail) ? null : (
        <span className="wrap-anywhere hidden text-13 text-ink-muted sm:block">{row.candidateEmail}</span>
      )}
      <span className="text-13 text-ink-muted md:hidden">{row.title}</span>
      <span className="text-13 text-ink-muted sm:hidden">
        <RelativeTime at={row.createdAt} timeZone={timeZone} />
        {row.durationSeconds === null ? null : ` · ${formatDuration(row.durationSeconds)}`}
      </span>
    </div>
  );
}
