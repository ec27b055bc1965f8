import {
  type AssignmentRecipients,
  countCohorts,
  filterCandidates,
  findHolders,
  listCohortCandidates,
  type TenantTx,
} from "@mockingbird/db";
import { assignmentCandidatesMax, DomainError } from "@mockingbird/domain";

export interface RecipientsPlan {
  /** Who gets it, under the id of their cohort, or under `null`. */
  parts: { cohortId: string | null; membershipIds: string[] }[];
  /** How many get it. */
  given: number;
  /** How many have the template already, in an assignment that is open. */
  holders: number;
}

/**
 * Who gets an assignment, and who has its template already and gets it only when `includesHolders` says so. Everybody gets
 * it once, however many of the cohorts they are in.
 */
export async function planRecipients(
  tx: TenantTx,
  templateId: string,
  recipients: AssignmentRecipients,
  { includesHolders, now }: { includesHolders: boolean; now: Date },
): Promise<RecipientsPlan> {
  const cohortOf = await findRecipients(tx, recipients);
  if (cohortOf.size > assignmentCandidatesMax) {
    const most = assignmentCandidatesMax.toLocaleString("en-GB");
    throw new DomainError("INVALID_INPUT", `At most ${most} candidates get an assignment at once. Choose fewer.`);
  }
  const holders = await findHolders(tx, templateId, recipients, now);
  const getting = [...cohortOf].filter(([membershipId]) => includesHolders || !holders.has(membershipId));
  const cohortIds = "cohortIds" in recipients ? [...new Set(recipients.cohortIds)] : [null];
  return {
    parts: cohortIds.map((cohortId) => ({
      cohortId,
      membershipIds: getting
        .filter(([, itsCohortId]) => itsCohortId === cohortId)
        .map(([membershipId]) => membershipId),
    })),
    given: getting.length,
    holders: [...cohortOf.keys()].filter((membershipId) => holders.has(membershipId)).length,
  };
}

/** Recipients by membership id, each with the cohort through which they get it. */
async function findRecipients(tx: TenantTx, recipients: AssignmentRecipients): Promise<Map<string, string | null>> {
  if ("cohortIds" in recipients) {
    const cohortIds = [...new Set(recipients.cohortIds)];
    if ((await countCohorts(tx, cohortIds)) !== cohortIds.length) throw new DomainError("NOT_FOUND");
    // Somebody may be in all of them.
    return listCohortCandidates(tx, cohortIds, (assignmentCandidatesMax + 1) * cohortIds.length);
  }
  const wanted = new Set(recipients.membershipIds);
  const candidates = await filterCandidates(tx, [...wanted]);
  if (candidates.size !== wanted.size) throw new DomainError("NOT_FOUND");
  return new Map([...candidates].map((membershipId) => [membershipId, null]));
}
