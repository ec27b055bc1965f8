import type { TenantTx } from "../tenant/tenant-tx.ts";

/** Everything that the organisation keeps about one member, oldest first; null when there is no such member. */
export async function readPersonalData(tx: TenantTx, membershipId: string) {
  const member = await tx.membership.findFirst({
    where: { id: membershipId },
    select: {
      role: true,
      createdAt: true,
      removedAt: true,
      organization: { select: { name: true, kind: true } },
      accommodation: { select: { settings: true, isOwnChoice: true, updatedAt: true } },
      consents: { orderBy: { version: "asc" }, select: { version: true, givenAt: true } },
      erasureRequests: {
        orderBy: { requestedAt: "asc" },
        select: { requestedAt: true, withdrawnAt: true, completedAt: true },
      },
      cohorts: { select: { cohort: { select: { name: true } } } },
      reviewedCohorts: { select: { cohort: { select: { name: true } } } },
      seats: { orderBy: [{ usedAt: "asc" }, { id: "asc" }], select: { usedAt: true, usagePeriodId: true } },
      assignments: {
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        select: {
          createdAt: true,
          dueAt: true,
          attemptsMax: true,
          template: { select: { title: true } },
          interviews: {
            orderBy: { attempt: "asc" },
            include: {
              turns: { orderBy: { seq: "asc" } },
              corrections: { orderBy: { turnSeq: "asc" } },
              usage: { select: { chargedSeconds: true, chargeReason: true } },
              selfScores: { orderBy: { criterionId: "asc" } },
              problemReports: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
              evaluations: {
                orderBy: [{ createdAt: "asc" }, { id: "asc" }],
                select: { model: true, promptVersion: true, scorings: true, createdAt: true },
              },
            },
          },
        },
      },
    },
  });
  if (!member) return null;
  const interviewIds = member.assignments.flatMap(({ interviews }) => interviews.map(({ id }) => id));
  const readings = await tx.auditEvent.findMany({
    where: { action: "transcript:read", subjectId: { in: interviewIds } },
    orderBy: { seq: "asc" },
    select: { subjectId: true, occurredAt: true },
  });
  const deeds = await tx.auditEvent.findMany({
    where: { actor: membershipId },
    orderBy: { seq: "asc" },
    select: { occurredAt: true, action: true, subjectId: true, details: true },
  });
  return { ...member, readings, deeds };
}
export type PersonalData = NonNullable<Awaited<ReturnType<typeof readPersonalData>>>;
