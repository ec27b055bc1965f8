import { joinCohort as joinCohortRows, type TenantTx } from "@mockingbird/db";
import { queueMails } from "../mail/queue-mail.ts";

/** Puts candidates into a cohort, gives them what it was given, and tells them by mail. Answers who came in. */
export async function joinCohort(
  tx: TenantTx,
  cohortId: string,
  membershipIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const { joinedIds, assignments } = await joinCohortRows(tx, cohortId, membershipIds, now);
  const mails = assignments.map(({ id, membershipId }) => ({
    kind: "assignment" as const,
    subjectId: id,
    membershipId,
  }));
  if (mails.length > 0) await queueMails(tx, mails, now);
  return joinedIds;
}
