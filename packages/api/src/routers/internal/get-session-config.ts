import { markInterviewLive } from "@mockingbird/db";
import { DomainError, isOpen, sessionConfigSchema } from "@mockingbird/domain";
import { z } from "zod";
import { statusOf } from "../../mapping/to-attempt.ts";
import { toSessionConfig } from "../../mapping/to-session-config.ts";
import { workerProcedure } from "../../trpc/internal-trpc.ts";
import { findClaimedInterview } from "./find-claimed-interview.ts";

/** What to run the interview with. Asking for it makes the interview live; asking again changes nothing. */
export const getSessionConfig = workerProcedure
  .input(z.object({ interviewId: z.string() }))
  .output(z.object({ config: sessionConfigSchema, startedAt: z.iso.datetime() }))
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const interview = await findClaimedInterview(tx, ctx.claims, input.interviewId);
      if (!isOpen(statusOf(interview).status)) throw new DomainError("INTERVIEW_OVER");
      const startedAt = await markInterviewLive(tx, interview.id, ctx.now());
      return { config: toSessionConfig(interview), startedAt: startedAt.toISOString() };
    }),
  );
