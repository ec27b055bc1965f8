import { findReviewNote, type TenantTx } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { findInterviewToReview, refuseReleased } from "./find-interview-to-review.ts";

/** A note that the viewer wrote, on an interview they may still read. Somebody else's is theirs to change. */
export async function findOwnNote(tx: TenantTx, authorId: string, interviewId: string, noteId: string) {
  const interview = await findInterviewToReview(tx, authorId, interviewId);
  const note = await findReviewNote(tx, interview.id, noteId);
  if (!note) throw new DomainError("NOT_FOUND");
  if (note.authorId !== authorId) throw new DomainError("FORBIDDEN", "Only who wrote a note can change it.");
  if (note.isShared) refuseReleased(interview);
  return { interview, note };
}
