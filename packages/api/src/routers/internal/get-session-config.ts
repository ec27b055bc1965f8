import { DomainError, isOpen, sessionConfigSchema, sessionLimitsSchema } from "@mockingbird/domain";
import { z } from "zod";
import { statusOf } from "../../mapping/to-attempt.ts";
import { readSessionConfig } from "../../rules/read-session-config.ts";
import { readSessionLimits } from "../../rules/read-session-limits.ts";
import { refuseBeyondLimits } from "../../rules/refuse-beyond-limits.ts";
import { hasGeminiKey } from "../../secrets/gemini-key.ts";
import { workerProcedure } from "../../trpc/internal-trpc.ts";
import { findClaimedInterview } from "./find-claimed-interview.ts";

/**
 * What to run the interview with. Asking changes nothing: whoever asks may still have to wait, or die before the answer
 * comes, and an interview that nobody holds must not be live.
 */
export const getSessionConfig = workerProcedure
  .input(z.object({ interviewId: z.string() }))
  .output(z.object({ config: sessionConfigSchema, limits: sessionLimitsSchema, hasOwnGeminiKey: z.boolean() }))
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const interview = await findClaimedInterview(tx, ctx.claims, input.interviewId);
      if (interview.membership.removedAt !== null) throw new DomainError("NOT_FOUND");
      const { status } = statusOf(interview);
      if (!isOpen(status)) throw new DomainError("INTERVIEW_OVER");
      const now = ctx.now();
      const { concurrentInterviewsMax, secondsLeft, seatsLeft } =
        status === "created"
          ? await refuseBeyondLimits(tx, interview, now)
          : await readSessionLimits(tx, interview, now);
      const limits = { concurrentInterviewsMax, secondsLeft, seatsLeft };
      return { config: await readSessionConfig(tx, interview), limits, hasOwnGeminiKey: await hasGeminiKey(tx) };
    }),
  );
