import {
  type InterviewRecord,
  readReleasesByHand,
  recordAuditEvent,
  setReleasedAt,
  type TenantTx,
} from "@mockingbird/db";
import { reviewStateSchema } from "@mockingbird/domain";
import { queueMail } from "../mail/queue-mail.ts";
import { isReleasedAtOnce } from "../rules/is-released-at-once.ts";

/**
 * Shows feedback that has just been made to the candidate, where nobody has to release it. Of practice no mail is sent:
 * whoever practises is looking at the page.
 */
export async function releaseAtOnce(
  tx: TenantTx,
  { id, membershipId, releasedAt, reviewState, templateVersion: { isGraded } }: InterviewRecord,
  needsPerson: boolean,
  now: Date,
): Promise<void> {
  const releasesByHand = await readReleasesByHand(tx);
  const review = reviewStateSchema.parse(reviewState);
  if (releasedAt || !isReleasedAtOnce({ isGraded, reviewState: review, releasesByHand, needsPerson })) return;
  await setReleasedAt(tx, id, now);
  if (isGraded) await queueMail(tx, { kind: "feedback", subjectId: id, membershipId }, now);
  await recordAuditEvent(tx, { actor: "realtime", action: "review:release", subjectId: id });
}
