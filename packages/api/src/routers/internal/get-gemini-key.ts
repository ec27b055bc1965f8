import { DomainError, isOpen } from "@mockingbird/domain";
import { z } from "zod";
import { statusOf } from "../../mapping/to-attempt.ts";
import { readGeminiKey } from "../../secrets/gemini-key.ts";
import { workerProcedure } from "../../trpc/internal-trpc.ts";
import { findClaimedInterview } from "./find-claimed-interview.ts";

/**
 * The organisation's own key for Gemini; `null` when it has none, and the Worker's is used. For an interview that runs, or
 * is about to. Apart from the configuration, which the Worker stores: a key it keeps in memory only.
 */
export const getGeminiKey = workerProcedure
  .input(z.object({ interviewId: z.string() }))
  .output(z.object({ key: z.string().nullable() }))
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const interview = await findClaimedInterview(tx, ctx.claims, input.interviewId);
      if (!isOpen(statusOf(interview).status)) throw new DomainError("INTERVIEW_OVER");
      return { key: await readGeminiKey(tx, ctx.encryptionKeys) };
    }),
  );
