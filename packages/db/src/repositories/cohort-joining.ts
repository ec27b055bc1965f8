import type { TenantTx } from "../tenant/tenant-tx.ts";
import { giveCohortAssignmentsToMany } from "./cohort-assignments.ts";

/**
 * Puts candidates into a cohort and gives them what it was given. Who is in it already stays as they are. Answers who came
 * in, and the new assignments, which a mail may be about.
 */
export async function joinCohort(
  tx: TenantTx,
  cohortId: string,
  membershipIds: readonly string[],
  now: Date,
): Promise<{ joinedIds: string[]; assignments: { id: string; membershipId: string }[] }> {
  const already = await tx.cohortMember.findMany({
    where: { cohortId, membershipId: { in: [...membershipIds] } },
    select: { membershipId: true },
  });
  const known = new Set(already.map(({ membershipId }) => membershipId));
  const joinedIds = [...new Set(membershipIds)].filter((id) => !known.has(id));
  await tx.cohortMember.createMany({
    data: joinedIds.map((membershipId) => ({ orgId: tx.orgId, cohortId, membershipId })),
  });
  const given = await giveCohortAssignmentsToMany(tx, joinedIds, [cohortId], now);
  const assignments = await tx.assignment.findMany({
    where: { id: { in: given } },
    select: { id: true, membershipId: true },
  });
  return { joinedIds, assignments };
}

/** Takes candidates out of a cohort; what they were given stays theirs. Answers who was in it. */
export async function leaveCohort(tx: TenantTx, cohortId: string, membershipIds: readonly string[]): Promise<string[]> {
  const where = { cohortId, membershipId: { in: [...membershipIds] } };
  const rows = await tx.cohortMember.findMany({ where, select: { membershipId: true } });
  await tx.cohortMember.deleteMany({ where });
  return rows.map(({ membershipId }) => membershipId);
}
