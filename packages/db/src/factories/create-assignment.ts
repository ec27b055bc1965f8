import type { SystemTx } from "../tenant/tenant-tx.ts";
import { createMember } from "./create-member.ts";
import { createTemplate } from "./create-template.ts";

export type AssignmentInput = {
  orgId: string;
  id?: string;
  groupId?: string;
  templateId?: string;
  membershipId?: string;
  attemptsMax?: number;
  opensAt?: Date | null;
  dueAt?: Date | null;
  cancelledAt?: Date | null;
  createdAt?: Date;
};

export type AssignmentGroupInput = {
  orgId: string;
  id?: string;
  templateId: string;
  title?: string;
  cohortId?: string;
  attemptsMax?: number;
  opensAt?: Date | null;
  dueAt?: Date | null;
  createdAt?: Date;
};

/** A template given to nobody yet. */
export function createAssignmentGroup(tx: SystemTx, given: AssignmentGroupInput) {
  return tx.assignmentGroup.create({ data: { title: "First interview", attemptsMax: 3, ...given } });
}

/** An assignment that is open; its template, its candidate and a group of its own are made unless they are named. */
export async function createAssignment(tx: SystemTx, given: AssignmentInput) {
  const { orgId, attemptsMax = 3, opensAt = null, dueAt = null } = given;
  const templateId = given.templateId ?? (await createTemplate(tx, { orgId })).id;
  const membershipId = given.membershipId ?? (await createMember(tx, { orgId })).id;
  const dates = { attemptsMax, opensAt, dueAt };
  const groupId = given.groupId ?? (await createAssignmentGroup(tx, { orgId, templateId, ...dates })).id;
  return tx.assignment.create({ data: { ...given, ...dates, groupId, templateId, membershipId } });
}
