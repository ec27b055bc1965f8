import { recordAuditEvent, setReviewState } from "@mockingbird/db";
import { reviewStateSchema } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findInterviewToReview, refuseReleased } from "./find-interview-to-review.ts";

/** Takes an interview to review it, also from a colleague who has begun, and one that was reviewed already. */
export const begin = tenantProcedure("review:write")
  .input(z.object({ interviewId: z.string() }))
  .output(z.object({ state: reviewStateSchema }))
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const actor = ctx.viewer.membershipId;
      const interview = await findInterviewToReview(tx, actor, input.interviewId);
      refuseReleased(interview);
      if (interview.reviewState === "in_review" && interview.reviewerId === actor) return { state: "in_review" };
      await setReviewState(tx, interview.id, { reviewState: "in_review", reviewerId: actor, reviewedAt: null });
      const details = { from: interview.reviewState };
      await recordAuditEvent(tx, { actor, action: "review:begin", subjectId: interview.id, details });
      return { state: "in_review" };
    }),
  );
