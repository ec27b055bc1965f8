import { addReviewScore, listTurns, recordAuditEvent, setReviewState, type TenantTx } from "@mockingbird/db";
import { anchorOf, DomainError, type Evidence, evidenceSchema, standsIn } from "@mockingbird/domain";
import { z } from "zod";
import { toRubric } from "../../mapping/to-rubric.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findInterviewToReview, refuseReleased } from "./find-interview-to-review.ts";

/** Gives a criterion a level, with the reason, whatever the draft says, which stays as it is. Whoever does it reviews the interview. */
export const score = tenantProcedure("review:write")
  .input(
    z.object({
      interviewId: z.string(),
      criterionId: z.string(),
      level: z.int().positive(),
      reason: z.string().trim().min(1, "Say why, so that the score can be defended.").max(2_000),
      evidence: z.array(evidenceSchema).max(10),
    }),
  )
  .output(z.object({ isSaved: z.literal(true) }))
  .mutation(({ ctx, input: { interviewId, criterionId, level, reason, evidence } }) =>
    ctx.withOrg(async (tx) => {
      const actor = ctx.viewer.membershipId;
      const interview = await findInterviewToReview(tx, actor, interviewId);
      refuseReleased(interview);
      const criterion = toRubric(interview.templateVersion.rubric).criteria.find(({ id }) => id === criterionId);
      if (!criterion || anchorOf(criterion, level) === undefined) {
        throw new DomainError("INVALID_INPUT", "The rubric of this interview has no such level.");
      }
      await refuseInvented(tx, interviewId, evidence);
      const createdAt = ctx.now();
      await addReviewScore(tx, { interviewId, criterionId, level, reason, evidence, authorId: actor, createdAt });
      if (interview.reviewState !== "in_review") {
        await setReviewState(tx, interviewId, { reviewState: "in_review", reviewerId: actor, reviewedAt: null });
      }
      const details = { criterionId, level };
      await recordAuditEvent(tx, { actor, action: "review:score", subjectId: interviewId, details });
      return { isSaved: true };
    }),
  );

/** @throws INVALID_INPUT for words that do not stand in the turn they name */
async function refuseInvented(tx: TenantTx, interviewId: string, evidence: readonly Evidence[]): Promise<void> {
  if (evidence.length === 0) return;
  const turns = await listTurns(tx, interviewId);
  for (const { turnSeq, quote } of evidence) {
    const turn = turns.find(({ seq }) => seq === turnSeq);
    if (!turn || !standsIn(quote, turn.text)) {
      throw new DomainError(
        "INVALID_INPUT",
        "A quote has to stand in the transcript word for word. Select it there again.",
      );
    }
  }
}
