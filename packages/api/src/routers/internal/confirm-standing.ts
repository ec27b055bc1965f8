import { isOpen } from "@mockingbird/domain";
import { z } from "zod";
import { statusOf } from "../../mapping/to-attempt.ts";
import { workerProcedure } from "../../trpc/internal-trpc.ts";
import { findClaimedInterview } from "./find-claimed-interview.ts";

/**
 * Whether the candidate of a running interview is still a member, and may go on. The Worker asks while the interview runs:
 * its own pass was only looked at when it began.
 */
export const confirmStanding = workerProcedure
  .input(z.object({ interviewId: z.string() }))
  .output(z.object({ standing: z.enum(["present", "removed"]) }))
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const interview = await findClaimedInterview(tx, ctx.claims, input.interviewId);
      const mayGoOn = interview.membership.removedAt === null && isOpen(statusOf(interview).status);
      return { standing: mayGoOn ? "present" : "removed" };
    }),
  );
