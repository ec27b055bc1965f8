import { findInterview, type InterviewRecord, interviewsForStaff, type TenantTx } from "@mockingbird/db";
import { DomainError, isOpen } from "@mockingbird/domain";
import { statusOf } from "../../mapping/to-attempt.ts";

/** An interview that the viewer may read, that has ended, and whose words are still there. */
export async function findInterviewToReview(
  tx: TenantTx,
  membershipId: string,
  interviewId: string,
): Promise<InterviewRecord> {
  const interview = await findInterview(tx, await interviewsForStaff(tx, membershipId), interviewId);
  if (!interview) throw new DomainError("NOT_FOUND");
  if (isOpen(statusOf(interview).status)) throw new DomainError("INVALID_INPUT", "This interview is not over yet.");
  if (interview.contentDeletedAt !== null) {
    throw new DomainError("INVALID_INPUT", "What was said has been deleted. There is nothing left to review.");
  }
  return interview;
}

/** @throws INVALID_INPUT while the candidate can see the feedback, which must not change under their eyes */
export function refuseReleased({ releasedAt }: { releasedAt: Date | null }): void {
  if (releasedAt === null) return;
  throw new DomainError("INVALID_INPUT", "The candidate can see this feedback. Take it back before you change it.");
}
