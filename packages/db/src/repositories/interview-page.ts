import type { TenantTx } from "../tenant/tenant-tx.ts";
import type { InterviewScope } from "./interview-scope.ts";

type Direction = "asc" | "desc";
type InterviewColumn = "createdAt" | "candidateName" | "title" | "status" | "durationSeconds";

function orderByColumn(column: InterviewColumn, direction: Direction) {
  switch (column) {
    case "candidateName":
      return { membership: { user: { name: direction } } };
    case "title":
      return { assignment: { template: { title: direction } } };
    case "durationSeconds":
      // Interviews that never ended come last in both directions: there is nothing to compare.
      return { durationSeconds: { sort: direction, nulls: "last" } } as const;
    default:
      return { [column]: direction };
  }
}

/** One page of the scope's interviews, and how many there are. Ties are broken by id, so that no page repeats a row. */
export async function listInterviewPage(
  tx: TenantTx,
  scope: InterviewScope,
  page: { sort: InterviewColumn; direction: Direction; page: number; pageSize: number },
) {
  const rows = await tx.interview.findMany({
    where: scope.where,
    include: {
      assignment: { select: { template: { select: { title: true } } } },
      membership: { select: { user: { select: { name: true, email: true } } } },
    },
    orderBy: [orderByColumn(page.sort, page.direction), { id: page.direction }],
    skip: (page.page - 1) * page.pageSize,
    take: page.pageSize,
  });
  return { rows, total: await tx.interview.count({ where: scope.where }) };
}
