import { z } from "zod";
import { describeGeminiKey } from "../../secrets/gemini-key.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { geminiKeyHintSchema } from "../../views/settings-views.ts";

/** What may be seen of the organisation's own Gemini key: how it ends and since when it is there. `null` without one. */
export const get = tenantProcedure("secret:manage")
  .output(z.object({ geminiKey: geminiKeyHintSchema.nullable() }))
  .query(({ ctx }) => ctx.withOrg(async (tx) => ({ geminiKey: await describeGeminiKey(tx) })));
