import type { AssignmentCandidate } from "@mockingbird/api/views";
import { Badge, LiveDot, linkClass, RelativeTime } from "@mockingbird/ui";
import Link from "next/link";
import type { ReactNode } from "react";
import type { DataColumn } from "../data-table/index.ts";
import { MomentText } from "./moment-text.tsx";
import { CandidateBadge } from "./state-badge.tsx";

/** The columns of an assignment's candidates; `actions` gives the menu of a row. */
export function candidateColumns(
  timeZone: string,
  actions: ((candidate: AssignmentCandidate) => ReactNode) | null,
): DataColumn<AssignmentCandidate>[] {
  const columns: DataColumn<AssignmentCandidate>[] = [
    {
      id: "name",
      header: "Candidate",
      className: "min-w-40",
      cell: ({ name, email, isRemoved }) => (
        <span className="flex flex-col">
          <span className="wrap-anywhere">{name}</span>
          <span className="wrap-anywhere font-normal text-12 text-ink-muted">
            {isRemoved ? "Removed from the organisation" : email}
          </span>
        </span>
      ),
    },
    {
      id: "state",
      header: "State",
      cell: ({ state, isLive }) =>
        isLive ? (
          <Badge tone="live">
            <LiveDot />
            In it now
          </Badge>
        ) : (
          <CandidateBadge state={state} />
        ),
    },
    {
      id: "due",
      header: "Due",
      className: "min-w-44",
      cell: ({ dueAt, isExtended }) => (
        <MomentText at={dueAt} timeZone={timeZone} note={isExtended ? "extended" : undefined} />
      ),
    },
    {
      id: "attempts",
      header: "Attempts",
      cell: ({ attemptsUsed, attemptsMax }) => (
        <span className="whitespace-nowrap text-ink-soft">
          {attemptsUsed} of {attemptsMax}
        </span>
      ),
    },
    {
      id: "interviews",
      header: "Interviews",
      className: "min-w-44",
      cell: ({ interviews, name }) => links(interviews, name),
    },
    {
      id: "reminded",
      header: "Reminded",
      className: "text-ink-muted",
      cell: ({ remindedAt }) => (remindedAt ? <RelativeTime at={remindedAt} timeZone={timeZone} /> : "Not yet"),
    },
  ];
  if (!actions) return columns;
  const change = { id: "actions", header: "Change", align: "right", className: "w-12", cell: actions } as const;
  return [...columns, change];
}

function links(interviews: AssignmentCandidate["interviews"], name: string): ReactNode {
  if (interviews.length === 0) return <span className="text-ink-muted">None</span>;
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1">
      {interviews.map(({ interviewId, attempt }) => (
        <Link
          key={interviewId}
          href={`/interviews/${encodeURIComponent(interviewId)}`}
          prefetch={false}
          aria-label={`Attempt ${attempt} of ${name}`}
          className={`${linkClass} whitespace-nowrap`}
        >
          Attempt {attempt}
        </Link>
      ))}
    </span>
  );
}
