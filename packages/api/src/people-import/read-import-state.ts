import { findImportedInvitations, findImportedMembers, listCohortNames, type TenantTx } from "@mockingbird/db";
import type { ImportRow } from "../views/people-import-views.ts";
import { checkRow } from "./check-row.ts";
import type { ImportState } from "./import-state.ts";

const cohortsMax = 5_000;

/** What these rows have to be compared with. */
export async function readImportState(tx: TenantTx, rows: readonly ImportRow[], now: Date): Promise<ImportState> {
  const people = rows.map(checkRow).flatMap((checked) => ("person" in checked ? [checked.person] : []));
  const emails = [...new Set(people.map(({ email }) => email))];
  const externalIds = [...new Set(people.flatMap(({ externalId }) => externalId ?? []))];
  const members = await findImportedMembers(tx, { emails, externalIds });
  const invitations = await findImportedInvitations(tx, { emails, externalIds }, now);
  const cohorts = people.some((person) => person.cohorts.length > 0) ? await listCohortNames(tx, cohortsMax) : [];
  return {
    members: members.map(({ user, removedAt, cohorts: links, ...member }) => ({
      ...member,
      email: user.email,
      isRemoved: removedAt !== null,
      cohortIds: new Set(links.map(({ cohortId }) => cohortId)),
    })),
    invitations: invitations.map(({ cohorts: links, ...invitation }) => ({
      ...invitation,
      cohortIds: new Set(links.map(({ cohortId }) => cohortId)),
    })),
    cohorts,
  };
}
