import type { TenantTx } from "../tenant/tenant-tx.ts";
import type { InterviewScope } from "./interview-scope.ts";

/** Who of the scope is in an interview now, the longest first; no trials. */
export function listLiveInterviews(tx: TenantTx, scope: InterviewScope, take: number) {
  return tx.interview.findMany({
    where: { ...scope.where, status: "live", isTrial: false },
    select: {
      id: true,
      attempt: true,
      startedAt: true,
      createdAt: true,
      plannedSeconds: true,
      membership: { select: { user: { select: { name: true } } } },
      assignment: { select: { groupId: true, template: { select: { title: true } } } },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take,
  });
}
export type LiveInterviewRecord = Awaited<ReturnType<typeof listLiveInterviews>>[number];
