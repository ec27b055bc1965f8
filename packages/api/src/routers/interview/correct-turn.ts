import { listTurns, recordAuditEvent, saveCorrection } from "@mockingbird/db";
import { DomainError, turnTextCharactersMax } from "@mockingbird/domain";
import { z } from "zod";
import { statusOf } from "../../mapping/to-attempt.ts";
import { canCorrect } from "../../rules/can-correct.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findOwnInterview } from "./find-own-interview.ts";

/** Says how a line of the candidate's own was meant that was heard wrongly. What was heard stays; `null` takes it back. */
export const correctTurn = tenantProcedure("interview:take")
  .input(
    z.object({
      interviewId: z.string(),
      turnSeq: z.int().nonnegative(),
      text: z.string().trim().min(1, "Write what you said.").max(turnTextCharactersMax).nullable(),
    }),
  )
  .output(z.object({ isSaved: z.literal(true) }))
  .mutation(({ ctx, input: { interviewId, turnSeq, text } }) =>
    ctx.withOrg(async (tx) => {
      const { membershipId } = ctx.viewer;
      const interview = await findOwnInterview(tx, membershipId, interviewId);
      const { isGraded } = interview.templateVersion;
      if (!canCorrect({ ...interview, ...statusOf(interview), isGraded })) {
        throw new DomainError(
          "INVALID_INPUT",
          "Lines can be corrected once it is over, and until feedback is released.",
        );
      }
      const turn = (await listTurns(tx, interviewId)).find(({ seq }) => seq === turnSeq);
      if (turn?.speaker !== "candidate") throw new DomainError("NOT_FOUND");
      await saveCorrection(tx, { interviewId, turnSeq, text });
      const event = { actor: membershipId, action: "transcript:correct", subjectId: interviewId };
      await recordAuditEvent(tx, { ...event, details: { turnSeq, isTakenBack: text === null } });
      return { isSaved: true };
    }),
  );
