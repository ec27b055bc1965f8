import type { TemplateRow } from "@mockingbird/api/views";
import { Badge, formatDuration, RelativeTime, resultCountText } from "@mockingbird/ui";
import type { ReactNode } from "react";
import type { DataColumn } from "../../data-table/index.ts";
import { kindText, questionCountText } from "../template-words.ts";

const assignmentWords = { one: "assignment", many: "assignments" };
const interviewWords = { one: "interview", many: "interviews" };

function usesOf({ assignmentCount, interviews }: TemplateRow): string {
  const assigned = resultCountText({ count: assignmentCount, isCapped: false }, assignmentWords);
  if (assignmentCount === 0 && !interviews?.count) return "Not yet";
  return interviews ? `${assigned}, ${resultCountText(interviews, interviewWords)}` : assigned;
}

/** The list's columns; `actions` gives the menu of a row, which stands above the row's link. */
export function templateColumns(
  timeZone: string,
  actions: ((row: TemplateRow) => ReactNode) | null,
): DataColumn<TemplateRow>[] {
  const columns: DataColumn<TemplateRow>[] = [
    {
      id: "title",
      header: "Template",
      cell: ({ title }) => <span className="wrap-anywhere">{title}</span>,
      className: "min-w-44",
    },
    {
      id: "role",
      header: "Role",
      cell: ({ role }) => <span className="wrap-anywhere">{role}</span>,
      className: "min-w-36",
    },
    {
      id: "kind",
      header: "Kind",
      cell: ({ isGraded }) => <Badge tone={isGraded ? "accent" : "neutral"}>{kindText(isGraded)}</Badge>,
    },
    {
      id: "questions",
      header: "Asks",
      cell: ({ questionCount, durationSeconds }) => (
        <span className="whitespace-nowrap text-ink-soft">
          {questionCountText(questionCount)}, {formatDuration(durationSeconds)}
        </span>
      ),
    },
    {
      id: "uses",
      header: "Used by",
      cell: (row) => <span className="whitespace-nowrap text-ink-soft">{usesOf(row)}</span>,
    },
    {
      id: "createdAt",
      header: "Made",
      align: "right",
      cell: ({ createdAt }) => <RelativeTime at={createdAt} timeZone={timeZone} />,
      className: "text-ink-muted",
    },
  ];
  if (!actions) return columns;
  return [
    ...columns,
    {
      id: "actions",
      header: "Change",
      align: "right",
      cell: (row) => <span className="relative z-[1]">{actions(row)}</span>,
      className: "w-12",
    },
  ];
}
