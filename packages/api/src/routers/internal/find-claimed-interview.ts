import type { ServiceTokenClaims } from "@mockingbird/auth/service-token";
import { findInterview, type InterviewRecord, interviewsForWorker, type TenantTx } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";

/**
 * The interview a request of the Worker is about. It is looked up under the organisation that was claimed, so the row
 * itself confirms the claim; a request about another interview or attempt than its token's finds nothing.
 */
export async function findClaimedInterview(
  tx: TenantTx,
  claims: ServiceTokenClaims,
  interviewId: string,
): Promise<InterviewRecord> {
  const interview = claims.iv === interviewId ? await findInterview(tx, interviewsForWorker(), interviewId) : null;
  if (interview?.attempt !== claims.att) throw new DomainError("NOT_FOUND");
  return interview;
}
