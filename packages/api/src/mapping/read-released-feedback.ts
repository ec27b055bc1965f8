import { type InterviewRecord, readReview, type TenantTx } from "@mockingbird/db";
import type { ReleasedFeedback } from "../views/review-views.ts";
import { toFeedback, toReview } from "./to-review.ts";

/** What a candidate may read of the review of their interview: nothing unless it is released and its words are there. */
export async function readReleasedFeedback(tx: TenantTx, interview: InterviewRecord): Promise<ReleasedFeedback | null> {
  const { id, releasedAt, contentDeletedAt, membershipId } = interview;
  if (releasedAt === null || contentDeletedAt !== null) return null;
  // Whoever gave a level is nobody's business here: no names are looked up.
  const review = toReview(interview, await readReview(tx, id), new Map(), membershipId);
  return { ...toFeedback(review), releasedAt: releasedAt.toISOString() };
}
