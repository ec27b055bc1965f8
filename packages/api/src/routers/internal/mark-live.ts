import { markInterviewLive } from "@mockingbird/db";
import { z } from "zod";
import { countDay } from "../../rules/count-day.ts";
import { workerProcedure } from "../../trpc/internal-trpc.ts";
import { findClaimedInterview } from "./find-claimed-interview.ts";

/**
 * The Worker holds the interview, and will bring it to an end whatever happens: from now on it is live. Said again, or
 * after the end, it changes nothing.
 */
export const markLive = workerProcedure
  .input(z.object({ interviewId: z.string(), startedAt: z.iso.datetime() }))
  .output(z.object({ startedAt: z.iso.datetime() }))
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const interview = await findClaimedInterview(tx, ctx.claims, input.interviewId);
      const { startedAt, isFirst } = await markInterviewLive(tx, interview, new Date(input.startedAt));
      if (isFirst) await countDay(tx, interview, startedAt, { started: 1 });
      return { startedAt: startedAt.toISOString() };
    }),
  );
