import { markInterviewLive } from "@mockingbird/db";
import { z } from "zod";
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
      const { id } = await findClaimedInterview(tx, ctx.claims, input.interviewId);
      const startedAt = await markInterviewLive(tx, id, new Date(input.startedAt));
      return { startedAt: startedAt.toISOString() };
    }),
  );
