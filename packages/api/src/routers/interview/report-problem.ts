import { addProblemReport, recordAuditEvent } from "@mockingbird/db";
import { DomainError, problemKindSchema, problemTextCharactersMax } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findOwnInterview } from "./find-own-interview.ts";

/** Keeps what went wrong for the candidate, during the interview or after it, beside it for staff. */
export const reportProblem = tenantProcedure("interview:take")
  .input(
    z.object({
      interviewId: z.string(),
      kind: problemKindSchema,
      text: z.string().trim().max(problemTextCharactersMax, "Keep it under 2,000 characters."),
    }),
  )
  .output(z.object({ isReported: z.literal(true) }))
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const { membershipId } = ctx.viewer;
      const { id, contentDeletedAt } = await findOwnInterview(tx, membershipId, input.interviewId);
      // Nothing deletes what is written later.
      if (contentDeletedAt) throw new DomainError("INVALID_INPUT", "What was said in it is deleted already.");
      await addProblemReport(tx, { ...input, interviewId: id });
      const event = { actor: membershipId, action: "interview:report-problem", subjectId: id };
      await recordAuditEvent(tx, { ...event, details: { kind: input.kind } });
      return { isReported: true };
    }),
  );
