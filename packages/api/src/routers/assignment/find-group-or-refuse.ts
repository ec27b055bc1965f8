import { type AssignmentGroupRecord, findAssignmentGroup, interviewsForStaff, type TenantTx } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";

/** An assignment that this member of staff may see. */
export async function findGroupOrRefuse(
  tx: TenantTx,
  membershipId: string,
  groupId: string,
): Promise<AssignmentGroupRecord> {
  const group = await findAssignmentGroup(tx, await interviewsForStaff(tx, membershipId), groupId);
  if (!group) throw new DomainError("NOT_FOUND");
  return group;
}

/** The same where something is to happen to it, which nothing does once it was taken back. */
export async function findRunningGroup(
  tx: TenantTx,
  membershipId: string,
  groupId: string,
): Promise<AssignmentGroupRecord> {
  const group = await findGroupOrRefuse(tx, membershipId, groupId);
  if (group.cancelledAt) {
    throw new DomainError("INVALID_INPUT", "This assignment is cancelled. Give it back first.");
  }
  return group;
}
