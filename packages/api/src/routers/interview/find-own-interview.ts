import { findInterview, type InterviewRecord, interviewsOfCandidate, type TenantTx } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";

/** The interview, if this candidate takes it; anybody else's, here or elsewhere, does not exist for them. */
export async function findOwnInterview(
  tx: TenantTx,
  membershipId: string,
  interviewId: string,
): Promise<InterviewRecord> {
  const interview = await findInterview(tx, interviewsOfCandidate(membershipId), interviewId);
  if (!interview) throw new DomainError("NOT_FOUND");
  return interview;
}
