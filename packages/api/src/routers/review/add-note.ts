import { addReviewNote, listTurns, recordAuditEvent } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { noteTextSchema } from "../../views/review-views.ts";
import { findInterviewToReview, refuseReleased } from "./find-interview-to-review.ts";

/** Notes something on a turn, or with `null` on the whole interview. */
export const addNote = tenantProcedure("review:write")
  .input(
    z.object({
      interviewId: z.string(),
      turnSeq: z.int().nonnegative().nullable(),
      text: noteTextSchema,
      isShared: z.boolean(),
    }),
  )
  .output(z.object({ noteId: z.string() }))
  .mutation(({ ctx, input: { interviewId, turnSeq, text, isShared } }) =>
    ctx.withOrg(async (tx) => {
      const authorId = ctx.viewer.membershipId;
      const interview = await findInterviewToReview(tx, authorId, interviewId);
      if (isShared) refuseReleased(interview);
      if (turnSeq !== null && !(await listTurns(tx, interviewId)).some(({ seq }) => seq === turnSeq)) {
        throw new DomainError("NOT_FOUND");
      }
      const { id } = await addReviewNote(tx, { interviewId, turnSeq, text, isShared, authorId, createdAt: ctx.now() });
      const event = { actor: authorId, action: "review:note", subjectId: interviewId };
      await recordAuditEvent(tx, { ...event, details: { isShared } });
      return { noteId: id };
    }),
  );
