import { type InterviewStatus, isOpen } from "@mockingbird/domain";

interface CorrectedInterview {
  status: InterviewStatus;
  isGraded: boolean;
  releasedAt: Date | null;
  contentDeletedAt: Date | null;
}

/**
 * Whether the candidate may say how their lines were meant: once it is over, and, where it is graded, until they have seen
 * what was made of it. Nobody decides by a practice interview, so that stays open.
 */
export function canCorrect({ status, isGraded, releasedAt, contentDeletedAt }: CorrectedInterview): boolean {
  return !isOpen(status) && contentDeletedAt === null && (!isGraded || releasedAt === null);
}
