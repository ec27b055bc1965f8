import { type InterviewStatus, isOpen } from "@mockingbird/domain";

interface CorrectedInterview {
  status: InterviewStatus;
  isGraded: boolean;
  isTrial: boolean;
  releasedAt: Date | null;
  contentDeletedAt: Date | null;
}

/**
 * Whether the candidate may say how their lines were meant: once it is over, and, where it is graded, until they have seen
 * what was made of it. Nobody decides by a practice interview, so that stays open; of a trial nothing is made at all.
 */
export function canCorrect(interview: CorrectedInterview): boolean {
  const { status, isGraded, isTrial, releasedAt, contentDeletedAt } = interview;
  return !isOpen(status) && !isTrial && contentDeletedAt === null && (!isGraded || releasedAt === null);
}
