import type { InterviewQueue, ListedInterview } from "@mockingbird/api/views";
import { isErasedPersonEmail } from "@mockingbird/domain";
import { formatDuration, RelativeTime } from "@mockingbird/ui";
import type { DataColumn } from "../data-table/index.ts";
import { InterviewBadge } from "../delivery/index.ts";
import { ReviewBadge } from "./review-badge.tsx";

/** The queues that are about reviews are sorted by when an interview ended, the others by when it was made. */
export function interviewColumns(queue: InterviewQueue, timeZone: string): DataColumn<ListedInterview>[] {
  const isAboutReviews = queue !== "all" && queue !== "in-progress";
  return [
    {
      id: "candidate",
      header: "Candidate",
      className: "min-w-36",
      cell: ({ candidateName, candidateEmail }) => (
        <span className="flex flex-col">
          <span className="wrap-anywhere">{candidateName}</span>
          {isErasedPersonEmail(candidateEmail) ? null : (
            <span className="wrap-anywhere font-normal text-12 text-ink-muted">{candidateEmail}</span>
          )}
        </span>
      ),
    },
    {
      id: "interview",
      header: "Interview",
      className: "min-w-40",
      cell: ({ title, attempt }) => (
        <span className="wrap-break-word text-ink-soft">
          {title}
          <span className="text-ink-muted"> · attempt {attempt}</span>
        </span>
      ),
    },
    { id: "status", header: "Status", cell: (interview) => <InterviewBadge interview={interview} /> },
    { id: "review", header: "Review", cell: (interview) => <ReviewBadge interview={interview} /> },
    {
      id: "length",
      header: "Length",
      align: "right",
      className: "whitespace-nowrap text-ink-soft",
      cell: ({ durationSeconds }) => (durationSeconds === null ? "–" : formatDuration(durationSeconds)),
    },
    {
      id: "time",
      header: isAboutReviews ? "Ended" : "Created",
      align: "right",
      isSortable: true,
      firstDirection: "desc",
      className: "text-ink-muted",
      cell: ({ endedAt, createdAt }) => (
        <RelativeTime at={(isAboutReviews ? endedAt : null) ?? createdAt} timeZone={timeZone} />
      ),
    },
  ];
}
