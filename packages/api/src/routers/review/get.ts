import { findInterview, interviewsForStaff, listMemberNames, readReview } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { toFeedback, toReview } from "../../mapping/to-review.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { reviewPageSchema } from "../../views/review-views.ts";

/** Where the review of an interview stands. What was said is read apart from it, which the audit knows. */
export const get = tenantProcedure("transcript:read")
  .input(z.object({ interviewId: z.string() }))
  .output(reviewPageSchema)
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const { membershipId } = ctx.viewer;
      const interview = await findInterview(tx, await interviewsForStaff(tx, membershipId), input.interviewId);
      if (!interview) throw new DomainError("NOT_FOUND");
      const review = await readReview(tx, interview.id);
      const authors = [...review.overrides, ...review.notes].map(({ authorId }) => authorId);
      const reviewer = interview.reviewerId === null ? [] : [interview.reviewerId];
      const names = await listMemberNames(tx, [...new Set([...authors, ...reviewer])]);
      const shown = toReview(interview, review, names, membershipId);
      return { ...shown, feedback: toFeedback(shown) };
    }),
  );
