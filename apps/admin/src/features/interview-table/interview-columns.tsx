import type { InterviewRow, InterviewSort } from "@mockingbird/api/views";
import { formatDuration, RelativeTime } from "@mockingbird/ui";
import { createColumnHelper, rowPaginationFeature, rowSortingFeature, tableFeatures } from "@tanstack/react-table";
import { InterviewBadge } from "../delivery/index.ts";
import { CandidateCell } from "./candidate-cell.tsx";

export const interviewTableFeatures = tableFeatures({ rowSortingFeature, rowPaginationFeature });

const helper = createColumnHelper<typeof interviewTableFeatures, InterviewRow>();

/** Column ids are the names the server sorts by. */
export const interviewColumnNames: Record<InterviewSort, string> = {
  candidateName: "Candidate",
  title: "Interview",
  status: "Status",
  durationSeconds: "Length",
  createdAt: "Created",
};

/** Below these widths a column gives way; what it says then stands under the candidate's name. */
export const interviewColumnClass: Record<InterviewSort, string> = {
  candidateName: "w-full md:w-auto",
  title: "hidden md:table-cell",
  status: "text-right sm:text-left",
  durationSeconds: "hidden text-right sm:table-cell",
  createdAt: "hidden text-right sm:table-cell",
};

export function interviewColumns(timeZone: string) {
  return helper.columns([
    helper.accessor("candidateName", {
      header: interviewColumnNames.candidateName,
      sortDescFirst: false,
      cell: ({ row }) => <CandidateCell row={row.original} timeZone={timeZone} />,
    }),
    helper.accessor("title", {
      header: interviewColumnNames.title,
      sortDescFirst: false,
      cell: ({ row: { original } }) => (
        <>
          {original.title}
          <span className="text-ink-muted"> · attempt {original.attempt}</span>
        </>
      ),
    }),
    helper.accessor("status", {
      header: interviewColumnNames.status,
      sortDescFirst: false,
      cell: ({ row }) => <InterviewBadge interview={row.original} />,
    }),
    helper.accessor("durationSeconds", {
      header: interviewColumnNames.durationSeconds,
      sortDescFirst: true,
      cell: ({ getValue }) => {
        const seconds = getValue();
        return seconds === null ? <NoValue /> : <span className="whitespace-nowrap">{formatDuration(seconds)}</span>;
      },
    }),
    helper.accessor("createdAt", {
      header: interviewColumnNames.createdAt,
      sortDescFirst: true,
      cell: ({ getValue }) => <RelativeTime at={getValue()} timeZone={timeZone} />,
    }),
  ]);
}

function NoValue() {
  return (
    <span className="text-ink-muted">
      <span aria-hidden="true">–</span>
      <span className="sr-only">none yet</span>
    </span>
  );
}
