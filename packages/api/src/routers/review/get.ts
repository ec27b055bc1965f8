import {
  findInterview,
  interviewsForStaff,
  listCorrections,
  listMemberNames,
  listProblemReports,
  readReview,
} from "@mockingbird/db";
import { DomainError, evaluationStateSchema, problemKindSchema } from "@mockingbird/domain";
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
      const corrections = await listCorrections(tx, interview.id);
      const problems = await listProblemReports(tx, interview.id);
      return {
        ...shown,
        feedback: toFeedback(shown),
        evaluationState: evaluationStateSchema.parse(interview.evaluationState),
        corrections: corrections.map(({ turnSeq, text }) => ({ turnSeq, text })),
        problems: problems.map(({ id, kind, text, createdAt }) => ({
          problemId: id,
          kind: problemKindSchema.parse(kind),
          text,
          at: createdAt.toISOString(),
        })),
      };
    }),
  );
