import { recordAuditEvent } from "@mockingbird/db";
import { z } from "zod";
import { forgetGeminiKey } from "../../secrets/gemini-key.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** Back to the key that Mockingbird is run with. Removing one that is not there changes nothing. */
export const removeGeminiKey = tenantProcedure("secret:manage")
  .output(z.object({ wasRemoved: z.boolean() }))
  .mutation(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const wasRemoved = await forgetGeminiKey(tx);
      const event = { actor: ctx.viewer.membershipId, action: "secret:remove", subjectId: "gemini" };
      if (wasRemoved) await recordAuditEvent(tx, event);
      return { wasRemoved };
    }),
  );
