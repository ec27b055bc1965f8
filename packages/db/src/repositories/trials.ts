import type { TenantTx } from "../tenant/tenant-tx.ts";

/** The place in which one member of staff tries interviews of a template, made when it is first needed. */
export async function provideTrialAssignment(
  tx: TenantTx,
  { templateId, title, membershipId }: { templateId: string; title: string; membershipId: string },
): Promise<{ id: string }> {
  const { orgId } = tx;
  const group =
    (await tx.assignmentGroup.findFirst({ where: { templateId, isTrial: true }, select: { id: true } })) ??
    (await tx.assignmentGroup.create({
      data: { orgId, templateId, title, isTrial: true, attemptsMax: 1, createdById: membershipId },
      select: { id: true },
    }));
  const own = await tx.assignment.findFirst({ where: { groupId: group.id, membershipId }, select: { id: true } });
  return (
    own ??
    tx.assignment.create({
      data: { orgId, groupId: group.id, templateId, membershipId, attemptsMax: 1 },
      select: { id: true },
    })
  );
}

/** The number of the next interview of an assignment, from 1. */
export async function nextAttemptOf(tx: TenantTx, assignmentId: string): Promise<number> {
  const { _max } = await tx.interview.aggregate({ where: { assignmentId }, _max: { attempt: true } });
  return (_max.attempt ?? 0) + 1;
}
