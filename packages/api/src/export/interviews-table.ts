import { interviewsForStaff, listInterviewPage, listMemberNames } from "@mockingbird/db";
import { toInterviewFilter } from "../mapping/to-interview-filter.ts";
import { interviewPageInputSchema } from "../views/interview-views.ts";
import { exportTable, iso, nextAfterOf } from "./export-table.ts";

export const interviewsTable = exportTable({
  capability: "interview:list",
  input: interviewPageInputSchema,
  header: [
    "interview",
    "candidate",
    "e-mail",
    "title",
    "attempt",
    "status",
    "end",
    "created (UTC)",
    "ended (UTC)",
    "seconds",
    "review",
    "reviewer",
    "released (UTC)",
  ],
  async read(tx, { viewer, input: { after: _, pageSize: __, direction, ...filter }, after, take }) {
    const scope = await interviewsForStaff(tx, viewer.membershipId);
    const rows = await listInterviewPage(tx, scope, toInterviewFilter(filter), { after, direction, take });
    const reviewers = rows.flatMap(({ reviewerId }) => reviewerId ?? []);
    const names = await listMemberNames(tx, [...new Set(reviewers)]);
    return {
      rows: rows.map(({ id, membership, assignment, attempt, status, endCause, createdAt, endedAt, ...row }) => [
        id,
        membership.user.name,
        membership.user.email,
        assignment.template.title,
        attempt,
        status,
        endCause ?? "",
        iso(createdAt),
        iso(endedAt),
        row.durationSeconds,
        row.reviewState,
        (row.reviewerId && names.get(row.reviewerId)) ?? "",
        iso(row.releasedAt),
      ]),
      nextAfter: nextAfterOf(rows, take),
    };
  },
});
