import { readReview, recordAuditEvent, setReviewState } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { toReview } from "../../mapping/to-review.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findInterviewToReview } from "./find-interview-to-review.ts";

/** Says that the viewer has reviewed the interview: each criterion has a level, drafted or given. */
export const complete = tenantProcedure("review:write")
  .input(z.object({ interviewId: z.string() }))
  .output(z.object({ reviewedAt: z.iso.datetime() }))
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const actor = ctx.viewer.membershipId;
      const interview = await findInterviewToReview(tx, actor, input.interviewId);
      const { criteria, rubric } = toReview(interview, await readReview(tx, interview.id), new Map(), actor);
      const missing = criteria.filter(({ level }) => level === null);
      if (missing.length > 0) {
        const names = missing.map(({ criterionId }) => rubric.criteria.find(({ id }) => id === criterionId)?.name);
        throw new DomainError("INVALID_INPUT", `Give a level for ${names.join(", ")} first.`);
      }
      const reviewedAt = interview.reviewedAt ?? ctx.now();
      if (interview.reviewState !== "reviewed") {
        await setReviewState(tx, interview.id, { reviewState: "reviewed", reviewerId: actor, reviewedAt });
        await recordAuditEvent(tx, { actor, action: "review:complete", subjectId: interview.id });
      }
      return { reviewedAt: reviewedAt.toISOString() };
    }),
  );
