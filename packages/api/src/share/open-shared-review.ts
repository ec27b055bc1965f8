import {
  findInterview,
  interviewsForShareLink,
  listTurns,
  readReview,
  recordAuditEvent,
  useShareLink,
  withOrg,
} from "@mockingbird/db";
import { DomainError, isOpen } from "@mockingbird/domain";
import { statusOf } from "../mapping/to-attempt.ts";
import { toFeedback, toReview } from "../mapping/to-review.ts";
import { toTurn } from "../mapping/to-turn.ts";
import type { SharedReview } from "../views/review-views.ts";
import { readShareToken } from "./share-token.ts";

/**
 * What whoever holds an open link reads: the transcript, what counts of the scores, and the notes that are meant to be
 * read. Unknown, expired and revoked links are NOT_FOUND without a difference. That it was read is in the audit.
 */
export async function openSharedReview(token: string, now: Date): Promise<SharedReview> {
  const address = readShareToken(token);
  if (!address) throw new DomainError("NOT_FOUND");
  const shared = await withOrg(address.orgId, async (tx) => {
    const link = await useShareLink(tx, address.tokenHash, now);
    if (!link) return null;
    const interview = await findInterview(tx, interviewsForShareLink(link), link.interviewId);
    if (!interview || isOpen(statusOf(interview).status) || interview.contentDeletedAt !== null) return null;
    await recordAuditEvent(tx, { occurredAt: now, actor: "shared-link", action: "share:read", subjectId: link.id });
    const { organization, user } = interview.membership;
    return {
      organizationName: organization.name,
      timeZone: organization.timeZone,
      candidateName: user.name,
      title: interview.assignment.template.title,
      label: link.label,
      takenAt: (interview.startedAt ?? interview.createdAt).toISOString(),
      durationSeconds: interview.durationSeconds,
      expiresAt: link.expiresAt.toISOString(),
      feedback: toFeedback(toReview(interview, await readReview(tx, interview.id), new Map(), "")),
      turns: (await listTurns(tx, interview.id)).map(toTurn),
    };
  });
  if (!shared) throw new DomainError("NOT_FOUND");
  return shared;
}
