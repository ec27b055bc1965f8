import { recordAuditEvent, setReleasedAt } from "@mockingbird/db";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findInterviewToReview } from "./find-interview-to-review.ts";

/** Takes released feedback back: the candidate does not see it any more. A mail that has left cannot be taken back. */
export const withdraw = tenantProcedure("review:release")
  .input(z.object({ interviewId: z.string() }))
  .output(z.object({ isReleased: z.literal(false) }))
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const actor = ctx.viewer.membershipId;
      const { id, releasedAt } = await findInterviewToReview(tx, actor, input.interviewId);
      if (releasedAt !== null) {
        await setReleasedAt(tx, id, null);
        await recordAuditEvent(tx, { actor, action: "review:withdraw", subjectId: id });
      }
      return { isReleased: false };
    }),
  );
