import { findAssignments, type TenantTx } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";

/** These rows of an assignment, all of them. */
export async function findRowsOrRefuse(tx: TenantTx, groupId: string, assignmentIds: readonly string[]) {
  const rows = await findAssignments(tx, groupId, assignmentIds);
  if (rows.length !== new Set(assignmentIds).size) throw new DomainError("NOT_FOUND");
  return rows;
}
