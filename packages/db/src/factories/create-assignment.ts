import type { SystemTx } from "../tenant/tenant-tx.ts";
import { createMember } from "./create-member.ts";
import { createTemplate } from "./create-template.ts";

export type AssignmentInput = {
  orgId: string;
  id?: string;
  templateId?: string;
  membershipId?: string;
  attemptsMax?: number;
  dueAt?: Date | null;
  createdAt?: Date;
};

/** An assignment that is open; its template and its candidate are made unless they are named. */
export async function createAssignment(tx: SystemTx, given: AssignmentInput) {
  const { orgId } = given;
  const templateId = given.templateId ?? (await createTemplate(tx, { orgId })).id;
  const membershipId = given.membershipId ?? (await createMember(tx, { orgId })).id;
  return tx.assignment.create({ data: { attemptsMax: 3, dueAt: null, ...given, templateId, membershipId } });
}
