import { type SystemTx, withSystem } from "@mockingbird/db/system";
import {
  createAssignment,
  createAssignmentGroup,
  createInterview,
  createInterviewerConfig,
  createMember,
  createTemplate,
  createUsage,
} from "@mockingbird/db/testing";
import { localDate, type Role } from "@mockingbird/domain";
import { addMember, addOrganizations, hour, tenants } from "../people.ts";
import { type Actor, cast, emailOf, memberNames, type Tenant } from "./actors.ts";

/** What only one of the two organisations owns, of every kind, is called this. */
export const onlyIn = (tenant: Tenant) => `only-${tenant}`;

/** Does the same in both organisations, so that what is made carries the same ids in both. */
export async function inBoth(work: (tx: SystemTx, orgId: Tenant) => Promise<unknown>): Promise<void> {
  for (const tenant of tenants) await withSystem((tx) => work(tx, tenant));
}

/** Seconds of use by which an organisation's figures are told apart. */
export const usedSeconds = { northfield: 700_007, brightwork: 900_009 } as const satisfies Record<Tenant, number>;

/** Words and figures of one organisation that nobody of the other may see. */
export const marksOf = (tenant: Tenant): string[] => [tenant, String(usedSeconds[tenant])];

/** Two organisations with the same people and the same furniture under the same ids; only the marks differ. */
export async function furnish(): Promise<void> {
  await addOrganizations();
  for (const tenant of tenants) {
    for (const name of memberNames) {
      const actor: Actor = { name, tenant };
      const { role } = cast[name];
      await addMember(tenant, role, { id: name, email: emailOf(actor), name: `${name} of ${tenant}` });
    }
  }
  await inBoth(async (tx, orgId) => {
    await createInterviewerConfig(tx, { orgId, id: "config" });
    await createTemplate(tx, { orgId, id: "template", title: `Interview of ${orgId}` });
    await createAssignmentGroup(tx, { orgId, id: onlyIn(orgId), templateId: "template" });
    await createTemplate(tx, { orgId, id: onlyIn(orgId), title: `Another of ${orgId}` });
    for (const membershipId of ["candidate", "otherCandidate"]) {
      await addTakenInterview(tx, orgId, { id: `interview-${membershipId}`, membershipId });
    }
    await addTakenInterview(tx, orgId, { id: onlyIn(orgId), membershipId: "candidate" });
    await addOpenInvitation(tx, orgId, onlyIn(orgId));
    await addErasureRequest(tx, orgId, onlyIn(orgId), "otherCandidate");
    await addApiKey(tx, orgId, onlyIn(orgId));
    const mail = { kind: "feedback", subjectId: onlyIn(orgId), membershipId: "candidate", batchId: onlyIn(orgId) };
    await tx.outgoingMail.create({ data: { orgId, id: onlyIn(orgId), ...mail, sentAt: new Date() } });
    await addSession(tx, orgId, onlyIn(orgId), { name: "owner", tenant: orgId });
    // The reviewer with a limit sees the one candidate and not the other.
    await tx.membership.update({
      where: { orgId_id: { orgId, id: "limitedReviewer" } },
      data: { isLimitedToCohorts: true },
    });
    await tx.cohort.create({ data: { orgId, id: "cohort", name: `Cohort of ${orgId}` } });
    await tx.cohortMember.create({
      data: { orgId, id: "in-cohort", cohortId: "cohort", membershipId: "otherCandidate" },
    });
    await tx.cohortReviewer.create({
      data: { orgId, id: "reads-cohort", cohortId: "cohort", membershipId: "limitedReviewer" },
    });
    await tx.cohort.create({ data: { orgId, id: onlyIn(orgId), name: `Another of ${orgId}` } });
    await addPerson(tx, orgId, onlyIn(orgId), "candidate");
    const removed = await addPerson(tx, orgId, `removed-${onlyIn(orgId)}`, "reviewer");
    const removedPlace = { orgId_id: { orgId, id: removed.id } };
    await tx.membership.update({ where: removedPlace, data: { removedAt: new Date() } });
    await tx.deletionReceipt.create({
      data: { orgId, id: "receipt", reason: "retention", interviews: 1, turns: usedSeconds[orgId] },
    });
  });
}

/** Somebody whose place has this id. */
export function addPerson(tx: SystemTx, orgId: Tenant, id: string, role: Role) {
  return createMember(tx, { orgId, id, role, email: `${id}@${orgId}.example` });
}

/** A live interview with one sentence, and the seconds it is charged for. */
async function addTakenInterview(tx: SystemTx, orgId: Tenant, place: { id: string; membershipId: string }) {
  const { id, membershipId } = place;
  await createAssignment(tx, { orgId, id, templateId: "template", membershipId });
  const text = `Welcome to ${orgId}.`;
  await createInterview(tx, {
    orgId,
    id,
    assignmentId: id,
    status: "live",
    startedAt: new Date(),
    turns: [{ seq: 0, speaker: "interviewer", text, startMs: 0, endMs: 900, interrupted: false }],
  });
  if (id === "interview-candidate") {
    const use = { occurredAt: new Date(), durationSeconds: usedSeconds[orgId] };
    await createUsage(tx, { orgId, interviewId: id, ...use });
    const { timeZone } = await tx.organization.findUniqueOrThrow({ where: { id: orgId } });
    const day = { completed: 1, durationSeconds: usedSeconds[orgId], chargedSeconds: usedSeconds[orgId] };
    await tx.dailyRollup.create({ data: { orgId, id: localDate(use.occurredAt, timeZone), ...day } });
  }
}

export function addOpenInvitation(
  tx: SystemTx,
  orgId: Tenant,
  id: string,
  { role = "reviewer", tokenHash = `hash of ${id}` }: { role?: Role; tokenHash?: string } = {},
) {
  const offer = { email: `${id}@${orgId}.example`, role, tokenHash, invitedById: "owner" };
  return tx.invitation.create({ data: { orgId, id, ...offer, expiresAt: new Date(Date.now() + hour) } });
}

/** Gives each organisation an address of its own for candidates to write to. */
export const addContacts = () =>
  inBoth((tx, orgId) => {
    const contact = { contactEmail: `help@${orgId}.example` };
    return tx.organizationSettings.upsert({ where: { orgId }, create: { orgId, ...contact }, update: contact });
  });

export function addApiKey(tx: SystemTx, orgId: Tenant, id: string) {
  const key = { name: `Program of ${orgId}`, keyHash: `hash of ${id}`, lastFour: "last", scopes: ["people:read"] };
  return tx.apiKey.create({ data: { orgId, id, ...key, createdById: "owner" } });
}

export function addErasureRequest(tx: SystemTx, orgId: Tenant, id: string, membershipId: string) {
  return tx.erasureRequest.create({ data: { orgId, id, membershipId } });
}

/** A browser in which somebody is signed in besides the one that asks. */
export async function addSession(tx: SystemTx, orgId: Tenant, id: string, actor: Actor): Promise<void> {
  const place = await tx.membership.findUniqueOrThrow({ where: { orgId_id: { orgId, id: actor.name } } });
  const expiresAt = new Date(Date.now() + hour);
  await tx.authSession.create({ data: { id, userId: place.userId, app: "admin", activeOrgId: orgId, expiresAt } });
}

/** Everything an organisation owns, and who its members are, as text. */
export function readTenant(orgId: Tenant): Promise<string> {
  return withSystem(async (tx) => {
    const of = { where: { orgId }, orderBy: { id: "asc" } } as const;
    return JSON.stringify([
      await tx.membership.findMany({ ...of, include: { user: true } }),
      await tx.invitation.findMany(of),
      await tx.cohort.findMany(of),
      await tx.cohortMember.findMany(of),
      await tx.cohortReviewer.findMany(of),
      await tx.consent.findMany(of),
      await tx.erasureRequest.findMany(of),
      await tx.assignmentGroup.findMany(of),
      await tx.assignment.findMany(of),
      await tx.interview.findMany(of),
      await tx.transcriptTurn.findMany(of),
      await tx.transcriptSubmission.findMany(of),
      await tx.usageLedger.findMany(of),
      await tx.usagePeriod.findMany(of),
      await tx.seat.findMany(of),
      await tx.billingAccount.findMany(of),
      await tx.stripeEvent.findMany(of),
      await tx.meterEvent.findMany(of),
      await tx.invoice.findMany(of),
      await tx.auditEvent.findMany(of),
      await tx.organizationSettings.findMany(of),
      await tx.organizationSecret.findMany(of),
      await tx.deletionReceipt.findMany(of),
      await tx.outgoingMail.findMany(of),
      await tx.apiKey.findMany(of),
      await tx.organizationLogo.findMany(of),
      await tx.interviewerConfig.findMany(of),
      await tx.template.findMany(of),
      await tx.templateVersion.findMany(of),
      await tx.evaluation.findMany({ ...of, include: { scores: true } }),
      await tx.reviewScore.findMany(of),
      await tx.reviewNote.findMany(of),
      await tx.shareLink.findMany(of),
      await tx.organization.findMany({ where: { id: orgId } }),
    ]);
  });
}
