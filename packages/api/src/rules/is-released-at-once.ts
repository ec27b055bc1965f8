import type { ReviewState } from "@mockingbird/domain";

interface MadeFeedback {
  isGraded: boolean;
  reviewState: ReviewState;
  /** The organisation shows graded feedback only once a person has released it. */
  releasesByHand: boolean;
  /** The scorings disagree, or the transcript speaks to whoever scores. */
  needsPerson: boolean;
}

/**
 * Whether the candidate sees feedback as soon as it is made: on practice always, on what is graded where the organisation
 * wants so and nothing about it needs a person. What a person has begun to review, that person releases.
 */
export function isReleasedAtOnce({ isGraded, reviewState, releasesByHand, needsPerson }: MadeFeedback): boolean {
  if (!isGraded) return reviewState === "none";
  return reviewState === "to_review" && !releasesByHand && !needsPerson;
}
