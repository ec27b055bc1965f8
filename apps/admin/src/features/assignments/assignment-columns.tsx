import type { AssignmentRow } from "@mockingbird/api/views";
import { RelativeTime } from "@mockingbird/ui";
import type { DataColumn } from "../data-table/index.ts";
import { CountBar } from "./count-bar.tsx";
import { MomentText } from "./moment-text.tsx";
import { AssignmentBadge } from "./state-badge.tsx";

export function assignmentColumns(timeZone: string): DataColumn<AssignmentRow>[] {
  return [
    {
      id: "title",
      header: "Assignment",
      className: "min-w-44",
      cell: ({ title }) => <span className="wrap-anywhere">{title}</span>,
    },
    { id: "state", header: "State", cell: ({ state }) => <AssignmentBadge state={state} /> },
    {
      id: "recipients",
      header: "Given to",
      cell: ({ cohort, template, title }) => (
        <span className="flex min-w-28 flex-col text-ink-soft">
          <span className="wrap-break-word">{cohort ? cohort.name : "Chosen people"}</span>
          {template.title === title ? null : (
            <span className="wrap-anywhere text-12 text-ink-muted">{template.title}</span>
          )}
        </span>
      ),
    },
    {
      id: "opens",
      header: "Opens",
      cell: ({ opensAt }) => (
        <span className="text-ink-soft">{opensAt ? <MomentText at={opensAt} timeZone={timeZone} /> : "At once"}</span>
      ),
    },
    {
      id: "due",
      header: "Due",
      className: "min-w-44",
      cell: ({ dueAt }) => <MomentText at={dueAt} timeZone={timeZone} />,
    },
    { id: "progress", header: "Progress", cell: ({ counts }) => <CountBar counts={counts} /> },
    {
      id: "createdAt",
      header: "Given",
      align: "right",
      className: "text-ink-muted",
      cell: ({ createdAt }) => <RelativeTime at={createdAt} timeZone={timeZone} />,
    },
  ];
}
