import { addSelfScores, isUniqueViolation, recordAuditEvent } from "@mockingbird/db";
import { anchorOf, DomainError, isOpen } from "@mockingbird/domain";
import { z } from "zod";
import { statusOf } from "../../mapping/to-attempt.ts";
import { toRubric } from "../../mapping/to-rubric.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findOwnInterview } from "./find-own-interview.ts";

const answered = "You have assessed this interview already.";

/** Keeps the levels that the candidate gives themselves on the interview's own rubric, once. The page asks for them before it shows the scores. */
export const assessSelf = tenantProcedure("interview:take")
  .input(
    z.object({
      interviewId: z.string(),
      scores: z
        .array(z.object({ criterionId: z.string(), level: z.int().positive() }))
        .min(1)
        .max(20),
    }),
  )
  .output(z.object({ isSaved: z.literal(true) }))
  .mutation(async ({ ctx, input: { interviewId, scores } }) => {
    const { membershipId } = ctx.viewer;
    const save = ctx.withOrg(async (tx) => {
      const interview = await findOwnInterview(tx, membershipId, interviewId);
      if (isOpen(statusOf(interview).status)) throw new DomainError("INVALID_INPUT", "It is not over yet.");
      // Nothing deletes what is written later.
      if (interview.contentDeletedAt) throw new DomainError("INVALID_INPUT", "What was said in it is deleted already.");
      const { criteria } = toRubric(interview.templateVersion.rubric);
      for (const { criterionId, level } of scores) {
        const criterion = criteria.find(({ id }) => id === criterionId);
        if (!criterion || anchorOf(criterion, level) === undefined) {
          throw new DomainError("INVALID_INPUT", "The rubric of this interview has no such level.");
        }
      }
      await addSelfScores(tx, interviewId, scores);
      const event = { actor: membershipId, action: "interview:assess-self", subjectId: interviewId };
      await recordAuditEvent(tx, event);
      return { isSaved: true } as const;
    });
    return save.catch((error: unknown) => {
      throw isUniqueViolation(error) ? new DomainError("INVALID_INPUT", answered) : error;
    });
  });
