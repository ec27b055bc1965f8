import { recordAuditEvent } from "@mockingbird/db";
import { z } from "zod";
import { geminiKeySchema, storeGeminiKey } from "../../secrets/gemini-key.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** From now on the organisation's interviews are opened with its own Gemini key. */
export const setGeminiKey = tenantProcedure("secret:manage")
  .input(z.object({ key: geminiKeySchema }))
  .output(z.object({ lastFour: z.string() }))
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      await storeGeminiKey(tx, ctx.encryptionKeys, input.key, ctx.now());
      await recordAuditEvent(tx, { actor: ctx.viewer.membershipId, action: "secret:set", subjectId: "gemini" });
      return { lastFour: input.key.slice(-4) };
    }),
  );
