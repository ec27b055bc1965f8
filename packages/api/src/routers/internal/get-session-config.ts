import { markInterviewLive } from "@mockingbird/db";
import { DomainError, isOpen, sessionConfigSchema, sessionLimitsSchema } from "@mockingbird/domain";
import { z } from "zod";
import { statusOf } from "../../mapping/to-attempt.ts";
import { toSessionConfig } from "../../mapping/to-session-config.ts";
import { readSessionLimits } from "../../rules/read-session-limits.ts";
import { refuseWithoutMinutes } from "../../rules/refuse-without-minutes.ts";
import { workerProcedure } from "../../trpc/internal-trpc.ts";
import { findClaimedInterview } from "./find-claimed-interview.ts";

/** What to run the interview with. Asking for it makes the interview live; asking again changes nothing. */
export const getSessionConfig = workerProcedure
  .input(z.object({ interviewId: z.string() }))
  .output(z.object({ config: sessionConfigSchema, limits: sessionLimitsSchema, startedAt: z.iso.datetime() }))
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const interview = await findClaimedInterview(tx, ctx.claims, input.interviewId);
      const { status } = statusOf(interview);
      if (!isOpen(status)) throw new DomainError("INTERVIEW_OVER");
      const now = ctx.now();
      const limits = status === "created" ? await refuseWithoutMinutes(tx, now) : await readSessionLimits(tx, now);
      const startedAt = await markInterviewLive(tx, interview.id, now);
      return { config: toSessionConfig(interview), limits, startedAt: startedAt.toISOString() };
    }),
  );
