import type { TenantTx } from "../tenant/tenant-tx.ts";

const withAttempts = {
  template: { select: { title: true, versions: { orderBy: { version: "desc" }, take: 1 } } },
  interviews: { orderBy: { attempt: "desc" } },
} as const;

const withFeedback = {
  ...withAttempts,
  interviews: {
    ...withAttempts.interviews,
    include: {
      templateVersion: { select: { isGraded: true, rubric: true } },
      evaluations: { select: { id: true }, take: 1 },
    },
  },
} as const;

/** What one candidate was asked to do, newest first, each with its interviews, newest first. Trials are nobody's task. */
export function listAssignmentsOf(tx: TenantTx, membershipId: string) {
  return tx.assignment.findMany({
    where: { membershipId, group: { isTrial: false } },
    include: withFeedback,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
}

/** The assignment, if it is this candidate's. */
export function findAssignmentOf(tx: TenantTx, membershipId: string, assignmentId: string) {
  return tx.assignment.findFirst({
    where: { id: assignmentId, membershipId, group: { isTrial: false } },
    include: withAttempts,
  });
}

/** Notes that an interview which used up an attempt has ended, unless one had before. */
export async function markAssignmentFinished(tx: TenantTx, assignmentId: string, finishedAt: Date): Promise<void> {
  await tx.assignment.updateMany({ where: { id: assignmentId, finishedAt: null }, data: { finishedAt } });
}
