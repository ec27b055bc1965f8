import { randomUUID } from "node:crypto";
import type { InvitationToCreate } from "@mockingbird/db";
import type { ImportResult, ImportRow } from "../views/people-import-views.ts";
import { checkRow, type Person } from "./check-row.ts";
import type { ImportState, KnownInvitation, KnownMember } from "./import-state.ts";

export interface ImportPlan {
  results: ImportResult[];
  newCohorts: { id: string; name: string }[];
  invitations: InvitationToCreate[];
  completedInvitations: { id: string; name?: string; externalId?: string; cohortIds: string[] }[];
  externalIds: { membershipId: string; externalId: string }[];
  /** by cohort */
  joining: Map<string, string[]>;
}

type Outcome = Pick<ImportResult, "outcome" | "note">;

/**
 * What a list of people comes to, row by row, each on top of what those before it do. Somebody is known by the external id,
 * otherwise by the address. Nothing that is known is replaced or taken away: rows add cohorts and what was missing, so that
 * the same list again, whole or in parts, changes nothing. What contradicts is refused with what to do.
 */
export function planImport(rows: readonly ImportRow[], state: ImportState): ImportPlan {
  const plan: ImportPlan = {
    results: [],
    newCohorts: [],
    invitations: [],
    completedInvitations: [],
    externalIds: [],
    joining: new Map(),
  };
  const desk = createDesk(state, plan);
  for (const row of rows) {
    const checked = checkRow(row);
    const outcome = "problem" in checked ? refuse(checked.problem) : decide(desk, checked.person);
    plan.results.push({ row: row.row, ...outcome });
  }
  return plan;
}

type Desk = ReturnType<typeof createDesk>;

/** The state by what it is looked up by, which changes with every row. */
function createDesk(state: ImportState, plan: ImportPlan) {
  const cohortIds = new Map(state.cohorts.map(({ id, name }) => [name.toLowerCase(), id]));
  return {
    plan,
    membersByEmail: new Map(state.members.map((member) => [member.email, member])),
    membersByExternalId: byExternalId(state.members),
    invitationsByEmail: new Map(state.invitations.map((invitation) => [invitation.email, invitation])),
    invitationsByExternalId: byExternalId(state.invitations),
    /** Makes those that there are not. */
    cohortIdsOf: (names: string[]) =>
      names.map((name) => {
        const known = cohortIds.get(name.toLowerCase());
        if (known) return known;
        const id = randomUUID();
        cohortIds.set(name.toLowerCase(), id);
        plan.newCohorts.push({ id, name });
        return id;
      }),
  };
}

function byExternalId<T extends { externalId: string | null }>(items: T[]): Map<string, T> {
  return new Map(items.flatMap((item) => (item.externalId === null ? [] : [[item.externalId, item] as const])));
}

function refuse(note: string): Outcome {
  return { outcome: "refuse", note };
}

function decide(desk: Desk, person: Person): Outcome {
  const { email, externalId } = person;
  const numbered = externalId === null ? undefined : desk.membersByExternalId.get(externalId);
  const addressed = desk.membersByEmail.get(email);
  if (numbered && addressed && numbered !== addressed) {
    return refuse(`The external id ${externalId} belongs to ${numbered.email} here, who is somebody else.`);
  }
  const member = numbered ?? addressed;
  if (member) return changeMember(desk, member, person);
  const numberedOffer = externalId === null ? undefined : desk.invitationsByExternalId.get(externalId);
  if (numberedOffer && numberedOffer.email !== email) {
    return refuse(
      `The external id ${externalId} is invited as ${numberedOffer.email}. Withdraw that invitation if the address has changed.`,
    );
  }
  const invitation = desk.invitationsByEmail.get(email);
  return invitation ? completeInvitation(desk, invitation, person) : invite(desk, person);
}

function changeMember(desk: Desk, member: KnownMember, person: Person): Outcome {
  if (member.role !== "candidate") return refuse(`${member.email} is a member of staff here, not a candidate.`);
  if (member.isRemoved) return refuse(`${member.email} was removed. Let them back in on their page first.`);
  const taken = refuseOtherExternalId(desk, member, person);
  if (taken) return taken;
  const { plan } = desk;
  const added = desk.cohortIdsOf(person.cohorts).filter((id) => !member.cohortIds.has(id));
  for (const cohortId of added) {
    member.cohortIds.add(cohortId);
    plan.joining.set(cohortId, [...(plan.joining.get(cohortId) ?? []), member.id]);
  }
  const newId = member.externalId === null ? person.externalId : null;
  if (newId !== null) {
    member.externalId = newId;
    desk.membersByExternalId.set(newId, member);
    plan.externalIds.push({ membershipId: member.id, externalId: newId });
  }
  const note = sayChange(added.length, newId !== null);
  return { outcome: note ? "change" : "unchanged", note };
}

function completeInvitation(desk: Desk, invitation: KnownInvitation, person: Person): Outcome {
  if (invitation.role !== "candidate") return refuse(`${invitation.email} is invited as a member of staff.`);
  const taken = refuseOtherExternalId(desk, invitation, person);
  if (taken) return taken;
  const cohortIds = desk.cohortIdsOf(person.cohorts).filter((id) => !invitation.cohortIds.has(id));
  for (const cohortId of cohortIds) invitation.cohortIds.add(cohortId);
  const facts: { name?: string; externalId?: string } = {};
  if (person.name !== null && invitation.name === null) {
    facts.name = person.name;
    invitation.name = person.name;
  }
  if (person.externalId !== null && invitation.externalId === null) {
    facts.externalId = person.externalId;
    invitation.externalId = person.externalId;
    desk.invitationsByExternalId.set(person.externalId, invitation);
  }
  const note = sayChange(cohortIds.length, facts.externalId !== undefined) ?? (facts.name ? "Gets a name." : null);
  if (note) desk.plan.completedInvitations.push({ id: invitation.id, ...facts, cohortIds });
  return { outcome: note ? "change" : "waiting", note };
}

function refuseOtherExternalId(
  desk: Desk,
  known: { email: string; externalId: string | null },
  { externalId }: Person,
): Outcome | null {
  if (externalId === null) return null;
  if (known.externalId !== null && known.externalId !== externalId) {
    return refuse(
      `${known.email} has the external id ${known.externalId} here. Change it on their page if it is wrong.`,
    );
  }
  const invited = desk.invitationsByExternalId.get(externalId);
  return invited && invited.email !== known.email
    ? refuse(`The external id ${externalId} is invited as ${invited.email}.`)
    : null;
}

function invite(desk: Desk, person: Person): Outcome {
  const { cohorts, ...facts } = person;
  const invitation = { id: randomUUID(), ...facts, cohortIds: desk.cohortIdsOf(cohorts) };
  const known = { ...invitation, role: "candidate", cohortIds: new Set(invitation.cohortIds) };
  desk.invitationsByEmail.set(person.email, known);
  if (person.externalId !== null) desk.invitationsByExternalId.set(person.externalId, known);
  desk.plan.invitations.push(invitation);
  return { outcome: "invite", note: null };
}

function sayChange(cohorts: number, isNumbered: boolean): string | null {
  const joins = cohorts === 0 ? null : cohorts === 1 ? "Joins a cohort" : `Joins ${cohorts} cohorts`;
  if (!isNumbered) return joins && `${joins}.`;
  return joins ? `${joins} and gets an external id.` : "Gets an external id.";
}
