import {
  completeInvitation,
  createCohorts,
  createInvitations,
  recordAuditEvent,
  type TenantTx,
  updateMember,
} from "@mockingbird/db";
import { queueMails } from "../mail/queue-mail.ts";
import { joinCohort } from "../people/join-cohort.ts";
import type { ImportPlan } from "./plan-import.ts";

/** Does what a plan says. A plan that changes nothing leaves nothing behind, also in the audit. */
export async function carryOutImport(
  tx: TenantTx,
  plan: ImportPlan,
  { actorId, batchId, now, expiresAt }: { actorId: string; batchId: string; now: Date; expiresAt: Date },
): Promise<void> {
  const changed = plan.results.filter(({ outcome }) => outcome === "change").length;
  if (plan.invitations.length + changed === 0) return;
  await createCohorts(tx, plan.newCohorts);
  await createInvitations(tx, plan.invitations, { invitedById: actorId, batchId, createdAt: now, expiresAt });
  for (const { id, ...facts } of plan.completedInvitations) await completeInvitation(tx, id, facts);
  for (const { membershipId, externalId } of plan.externalIds) await updateMember(tx, membershipId, { externalId });
  for (const [cohortId, membershipIds] of plan.joining) await joinCohort(tx, cohortId, membershipIds, now);
  const mails = plan.invitations.map(({ id }) => ({ kind: "invitation" as const, subjectId: id, batchId }));
  if (mails.length > 0) await queueMails(tx, mails, now);
  const event = { actor: actorId, action: "people:import", subjectId: batchId };
  const details = { invited: plan.invitations.length, changed, cohortsMade: plan.newCohorts.length };
  await recordAuditEvent(tx, { ...event, details });
}
