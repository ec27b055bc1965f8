import { changeReviewNote, recordAuditEvent } from "@mockingbird/db";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { noteTextSchema } from "../../views/review-views.ts";
import { refuseReleased } from "./find-interview-to-review.ts";
import { findOwnNote } from "./find-own-note.ts";

/** Changes a note of the viewer's own. */
export const editNote = tenantProcedure("review:write")
  .input(z.object({ interviewId: z.string(), noteId: z.string(), text: noteTextSchema, isShared: z.boolean() }))
  .output(z.object({ isSaved: z.literal(true) }))
  .mutation(({ ctx, input: { interviewId, noteId, text, isShared } }) =>
    ctx.withOrg(async (tx) => {
      const actor = ctx.viewer.membershipId;
      const { interview } = await findOwnNote(tx, actor, interviewId, noteId);
      if (isShared) refuseReleased(interview);
      await changeReviewNote(tx, noteId, { text, isShared, editedAt: ctx.now() });
      await recordAuditEvent(tx, { actor, action: "review:edit-note", subjectId: interviewId, details: { isShared } });
      return { isSaved: true };
    }),
  );
