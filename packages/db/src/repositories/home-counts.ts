import type { TenantTx } from "../tenant/tenant-tx.ts";
import type { InterviewScope } from "./interview-scope.ts";

/** Interviews of the scope that wait for a reviewer; counted to one more than `max` at most. */
export async function countToReview(tx: TenantTx, scope: InterviewScope, max: number): Promise<number> {
  // The rows themselves, in the order of an index that has all that is asked for: a count reads every row there is first,
  // and without an order Prisma takes that of the primary key.
  const rows = await tx.interview.findMany({
    where: { ...scope.where, reviewState: "to_review" },
    select: { id: true },
    orderBy: [{ endedAt: "asc" }, { id: "asc" }],
    take: max + 1,
  });
  return rows.length;
}

/** Candidates of the scope who are past their due date and have not finished; counted to one more than `max` at most. */
export async function countOverdue(tx: TenantTx, scope: InterviewScope, now: Date, max: number): Promise<number> {
  const rows = await tx.assignment.findMany({
    where: {
      ...scope.where,
      cancelledAt: null,
      finishedAt: null,
      dueAt: { lte: now },
      group: { isTrial: false, cancelledAt: null },
    },
    select: { id: true },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: max + 1,
  });
  return rows.length;
}

/** When the interviews of the scope that have begun and not ended began, and how long they may take; one more than `max` at most. */
export function listLiveTimes(tx: TenantTx, scope: InterviewScope, max: number) {
  return tx.interview.findMany({
    where: { ...scope.where, status: "live", isTrial: false },
    select: { startedAt: true, plannedSeconds: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: max + 1,
  });
}

/** Which of the first steps of an organisation somebody has taken. */
export async function readFirstSteps(tx: TenantTx) {
  const id = { select: { id: true } } as const;
  const isThere = async (row: Promise<{ id: string } | null>) => (await row) !== null;
  return {
    invited:
      (await isThere(tx.invitation.findFirst(id))) ||
      (await isThere(tx.membership.findFirst({ where: { role: "candidate" }, ...id }))),
    configured: await isThere(tx.interviewerConfig.findFirst({ where: { version: { not: null } }, ...id })),
    template: await isThere(tx.template.findFirst({ where: { archivedAt: null }, ...id })),
    assigned: await isThere(tx.assignmentGroup.findFirst({ where: { isTrial: false }, ...id })),
    reviewed: await isThere(tx.interview.findFirst({ where: { reviewState: "reviewed" }, ...id })),
  };
}
