import { listTurns } from "@mockingbird/db";
import { patienceSchema } from "@mockingbird/domain";
import { z } from "zod";
import { readContentDeletion } from "../../mapping/read-content-deletion.ts";
import { readReleasedFeedback } from "../../mapping/read-released-feedback.ts";
import { toAttempt } from "../../mapping/to-attempt.ts";
import { toQuestions } from "../../mapping/to-questions.ts";
import { toTurn } from "../../mapping/to-turn.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { ownInterviewSchema } from "../../views/interview-views.ts";
import { findOwnInterview } from "./find-own-interview.ts";

/** One interview of the signed-in candidate, with its transcript once that has been delivered. */
export const getInterview = tenantProcedure("interview:take")
  .input(z.object({ interviewId: z.string() }))
  .output(ownInterviewSchema)
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const interview = await findOwnInterview(tx, ctx.viewer.membershipId, input.interviewId);
      const { template } = interview.assignment;
      return {
        ...toAttempt(interview),
        title: template.title,
        organizationName: interview.membership.organization.name,
        plannedSeconds: interview.plannedSeconds,
        patience: patienceSchema.parse(interview.interviewerConfig.patience),
        isTrial: interview.isTrial,
        questionCount: toQuestions(interview.questions).length,
        contentDeleted: await readContentDeletion(tx, interview),
        turns: (await listTurns(tx, interview.id)).map(toTurn),
        feedback: await readReleasedFeedback(tx, interview),
      };
    }),
  );
