import { randomUUID } from "node:crypto";
import type { TenantTx } from "../tenant/tenant-tx.ts";

type AssignmentTx = Pick<TenantTx, "orgId" | "assignment" | "assignmentGroup">;

/**
 * Gives somebody who has just come into cohorts what those were given and can still be taken, with its dates and
 * attempts. What they have already is left as it is, and so is what they have in another way: nobody gets the same
 * template twice while one is open. Answers the ids of the new assignments, which a mail may be about.
 */
export function giveCohortAssignments(
  tx: AssignmentTx,
  membershipId: string,
  cohortIds: readonly string[],
  now: Date,
): Promise<string[]> {
  return giveCohortAssignmentsToMany(tx, [membershipId], cohortIds, now);
}

/** The same for many at once, all of them into all of these cohorts. */
export async function giveCohortAssignmentsToMany(
  tx: AssignmentTx,
  membershipIds: readonly string[],
  cohortIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const { orgId } = tx;
  if (membershipIds.length === 0 || cohortIds.length === 0) return [];
  const groups = await tx.assignmentGroup.findMany({
    where: { orgId, cohortId: { in: [...cohortIds] }, isTrial: false, cancelledAt: null, ...notPastDue(now) },
    select: { id: true, templateId: true, opensAt: true, dueAt: true, attemptsMax: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  if (groups.length === 0) return [];
  const given: string[] = [];
  for (const { id: groupId, templateId, ...terms } of groups) {
    const holders = await tx.assignment.findMany({
      where: {
        orgId,
        membershipId: { in: [...membershipIds] },
        OR: [{ groupId }, { templateId, cancelledAt: null, ...notPastDue(now) }],
      },
      select: { membershipId: true },
    });
    const held = new Set(holders.map((holder) => holder.membershipId));
    const rows = membershipIds
      .filter((membershipId) => !held.has(membershipId))
      .map((membershipId) => ({ orgId, id: randomUUID(), groupId, templateId, membershipId, ...terms }));
    await tx.assignment.createMany({ data: rows.map((row) => ({ ...row, createdAt: now })) });
    given.push(...rows.map(({ id }) => id));
  }
  return given;
}

function notPastDue(now: Date) {
  return { AND: [{ OR: [{ dueAt: null }, { dueAt: { gt: now } }] }] };
}
