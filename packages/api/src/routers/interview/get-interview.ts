import { listCorrections, listTurns, readAccommodation } from "@mockingbird/db";
import { patienceSchema } from "@mockingbird/domain";
import { z } from "zod";
import { readContentDeletion } from "../../mapping/read-content-deletion.ts";
import { readFeedbackState } from "../../mapping/read-feedback-state.ts";
import { readReceipt } from "../../mapping/read-receipt.ts";
import { readReleasedFeedback } from "../../mapping/read-released-feedback.ts";
import { statusOf, toAttempt } from "../../mapping/to-attempt.ts";
import { toQuestions } from "../../mapping/to-questions.ts";
import { toRubric } from "../../mapping/to-rubric.ts";
import { toTurn } from "../../mapping/to-turn.ts";
import { canCorrect } from "../../rules/can-correct.ts";
import { mayPause } from "../../rules/may-pause.ts";
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
      const { isGraded } = interview.templateVersion;
      const { settings: accommodation } = await readAccommodation(tx, ctx.viewer.membershipId);
      const corrections = await listCorrections(tx, interview.id);
      return {
        ...toAttempt(interview),
        title: template.title,
        organizationName: interview.membership.organization.name,
        plannedSeconds: interview.plannedSeconds,
        patience: accommodation.longerPauses ? "long" : patienceSchema.parse(interview.interviewerConfig.patience),
        mayPause: mayPause(interview, accommodation),
        typedAnswers: accommodation.typedAnswers,
        captionsAlways: accommodation.captionsAlways,
        isTrial: interview.isTrial,
        questionCount: toQuestions(interview.questions).length,
        criteria: toRubric(interview.templateVersion.rubric).criteria.map(({ name }) => name),
        contentDeleted: await readContentDeletion(tx, interview),
        turns: (await listTurns(tx, interview.id)).map(toTurn),
        isGraded,
        receipt: await readReceipt(tx, interview, ctx.now()),
        corrections: corrections.map(({ turnSeq, text }) => ({ turnSeq, text })),
        canCorrect: canCorrect({ ...interview, ...statusOf(interview), isGraded }),
        feedbackState: await readFeedbackState(tx, interview, ctx.now()),
        feedback: await readReleasedFeedback(tx, interview),
      };
    }),
  );
