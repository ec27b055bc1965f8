import { listSelfScores } from "@mockingbird/db";
import { z } from "zod";
import { readFeedbackState } from "../../mapping/read-feedback-state.ts";
import { toRubric } from "../../mapping/to-rubric.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import type { FeedbackState } from "../../views/feedback-state.ts";
import { selfAssessmentSchema } from "../../views/self-assessment-views.ts";
import { findOwnInterview } from "./find-own-interview.ts";

/** Where there are levels to stand beside a candidate's own, now or soon. */
const comparable: ReadonlySet<FeedbackState["kind"]> = new Set(["being_made", "waits_for_release", "released"]);

/** The levels that the signed-in candidate gave themselves in one of their interviews, and whether they may still. */
export const getSelfAssessment = tenantProcedure("interview:take")
  .input(z.object({ interviewId: z.string() }))
  .output(selfAssessmentSchema)
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const interview = await findOwnInterview(tx, ctx.viewer.membershipId, input.interviewId);
      const rubric = toRubric(interview.templateVersion.rubric);
      const scores = await listSelfScores(tx, interview.id);
      const { kind } = await readFeedbackState(tx, interview, ctx.now());
      return { rubric, scores, isOffered: scores.length === 0 && rubric.criteria.length > 0 && comparable.has(kind) };
    }),
  );
