import type { TenantTx } from "../tenant/tenant-tx.ts";
import type { InterviewScope } from "./interview-scope.ts";

/** How far the candidates of an assignment have come. Whoever it was taken back from alone does not count. */
export interface AssignmentCounts {
  candidates: number;
  /** Have begun, finished ones included. */
  started: number;
  finished: number;
  /** Past their own due date, and not finished. */
  overdue: number;
}

const none: AssignmentCounts = { candidates: 0, started: 0, finished: 0, overdue: 0 };

/** Counts of these assignments by id, of the candidates whom the scope knows. */
export async function countAssignments(
  tx: TenantTx,
  scope: InterviewScope,
  groups: readonly { id: string; cancelledAt: Date | null }[],
  now: Date,
): Promise<Map<string, AssignmentCounts>> {
  const idsOf = (isCancelled: boolean) =>
    groups.filter(({ cancelledAt }) => (cancelledAt !== null) === isCancelled).map(({ id }) => id);
  const running = { ...scope.where, groupId: { in: idsOf(false) }, cancelledAt: null };
  const cancelled = { ...scope.where, groupId: { in: idsOf(true) } };
  const counts = new Map(groups.map(({ id }) => [id, { ...none }]));
  for (const where of [running, cancelled]) {
    if (where.groupId.in.length === 0) continue;
    const rows = await tx.assignment.groupBy({
      by: ["groupId"],
      where,
      _count: { _all: true, startedAt: true, finishedAt: true },
    });
    for (const { groupId, _count } of rows) {
      const { _all: candidates, startedAt: started, finishedAt: finished } = _count;
      counts.set(groupId, { candidates, started, finished, overdue: 0 });
    }
  }
  if (running.groupId.in.length === 0) return counts;
  const overdue = await tx.assignment.groupBy({
    by: ["groupId"],
    where: { ...running, finishedAt: null, dueAt: { lte: now } },
    _count: { _all: true },
  });
  for (const { groupId, _count } of overdue) {
    counts.set(groupId, { ...(counts.get(groupId) ?? none), overdue: _count._all });
  }
  return counts;
}

/** More about the candidates of one assignment. */
export async function readAssignmentProgress(
  tx: TenantTx,
  scope: InterviewScope,
  groupId: string,
): Promise<{ reviewed: number; extended: number; cancelled: number; live: number; lastRemindedAt: Date | null }> {
  const where = { ...scope.where, groupId };
  const here = { ...where, cancelledAt: null };
  const { _max } = await tx.assignment.aggregate({ where, _max: { remindedAt: true } });
  return {
    reviewed: await tx.assignment.count({
      where: { ...here, interviews: { some: { reviewState: "reviewed" } } },
    }),
    extended: await tx.assignment.count({ where: { ...here, isExtended: true } }),
    cancelled: await tx.assignment.count({ where: { ...where, cancelledAt: { not: null } } }),
    live: await tx.assignment.count({ where: { ...where, interviews: { some: { status: "live" } } } }),
    lastRemindedAt: _max.remindedAt,
  };
}
