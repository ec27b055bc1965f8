import { findInterview, findUsage, interviewsForStaff, listTurns, recordAuditEvent } from "@mockingbird/db";
import { DomainError, interviewerConfigSchema } from "@mockingbird/domain";
import { z } from "zod";
import { readContentDeletion } from "../../mapping/read-content-deletion.ts";
import { toInterviewRow } from "../../mapping/to-interview-row.ts";
import { toMeasures } from "../../mapping/to-measures.ts";
import { toTurn } from "../../mapping/to-turn.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { reviewedInterviewSchema } from "../../views/interview-views.ts";

/** One interview as staff read it. That they read it is recorded in the same transaction. */
export const getTranscript = tenantProcedure("transcript:read")
  .input(z.object({ interviewId: z.string() }))
  .output(reviewedInterviewSchema)
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const actor = ctx.viewer.membershipId;
      const interview = await findInterview(tx, await interviewsForStaff(tx, actor), input.interviewId);
      if (!interview) throw new DomainError("NOT_FOUND");
      await recordAuditEvent(tx, { actor, action: "transcript:read", subjectId: interview.id });
      const { model, voice, languageCode } = interviewerConfigSchema.parse(interview.interviewerConfig);
      return {
        ...toInterviewRow(interview, ctx.now()),
        endedAt: interview.endedAt?.toISOString() ?? null,
        configVersion: interview.interviewerConfig.version,
        model,
        voice,
        languageCode,
        ...toMeasures(interview, await findUsage(tx, interview.id)),
        contentDeleted: await readContentDeletion(tx, interview),
        turns: (await listTurns(tx, interview.id)).map(toTurn),
      };
    }),
  );
