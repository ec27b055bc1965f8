import type { TenantTx } from "../tenant/tenant-tx.ts";

/** A cohort without anybody in it. A name that there is already is a unique violation. */
export function createCohort(tx: TenantTx, name: string) {
  return tx.cohort.create({ data: { orgId: tx.orgId, name }, select: { id: true } });
}

export async function renameCohort(tx: TenantTx, cohortId: string, name: string): Promise<void> {
  await tx.cohort.update({ where: { orgId_id: { orgId: tx.orgId, id: cohortId } }, data: { name } });
}

/** Removes the cohort and who belonged to it from it. Candidates, assignments, interviews and reviewers' limits stay. */
export async function removeCohort(tx: TenantTx, cohortId: string): Promise<void> {
  await tx.assignmentGroup.updateMany({ where: { cohortId }, data: { cohortId: null } });
  await tx.cohort.delete({ where: { orgId_id: { orgId: tx.orgId, id: cohortId } } });
}

/** Which of these are candidates of the organisation now. */
export async function filterCandidates(tx: TenantTx, membershipIds: string[]): Promise<Set<string>> {
  const rows = await tx.membership.findMany({
    where: { id: { in: membershipIds }, role: "candidate", removedAt: null },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}

/** How many of these cohorts there are. */
export function countCohorts(tx: TenantTx, cohortIds: string[]): Promise<number> {
  return tx.cohort.count({ where: { id: { in: cohortIds } } });
}

/** Ids of the cohorts a reviewer is limited to. */
export async function listReviewedCohortIds(tx: TenantTx, membershipId: string): Promise<string[]> {
  const rows = await tx.cohortReviewer.findMany({ where: { membershipId }, select: { cohortId: true } });
  return rows.map(({ cohortId }) => cohortId).sort();
}

/** Gives a reviewer exactly these cohorts. */
export async function setReviewedCohorts(tx: TenantTx, membershipId: string, cohortIds: string[]): Promise<void> {
  await tx.cohortReviewer.deleteMany({ where: { membershipId } });
  await tx.cohortReviewer.createMany({
    data: cohortIds.map((cohortId) => ({ orgId: tx.orgId, cohortId, membershipId })),
  });
}
