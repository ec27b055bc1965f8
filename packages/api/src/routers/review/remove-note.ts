import { recordAuditEvent, removeReviewNote } from "@mockingbird/db";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findOwnNote } from "./find-own-note.ts";

/** Removes a note of the viewer's own. */
export const removeNote = tenantProcedure("review:write")
  .input(z.object({ interviewId: z.string(), noteId: z.string() }))
  .output(z.object({ isRemoved: z.literal(true) }))
  .mutation(({ ctx, input: { interviewId, noteId } }) =>
    ctx.withOrg(async (tx) => {
      const actor = ctx.viewer.membershipId;
      await findOwnNote(tx, actor, interviewId, noteId);
      await removeReviewNote(tx, noteId);
      await recordAuditEvent(tx, { actor, action: "review:remove-note", subjectId: interviewId });
      return { isRemoved: true };
    }),
  );
