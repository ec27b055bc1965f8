import { countInterviewsEndedBefore } from "@mockingbird/db";
import { z } from "zod";
import { retentionCutoff } from "../../rules/retention-cutoff.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { retentionDaysSchema } from "../../views/settings-views.ts";

/** How many interviews would lose their content at the next nightly deletion, if that were the retention now. */
export const previewRetention = tenantProcedure("settings:manage")
  .input(z.object({ retentionDays: retentionDaysSchema }))
  .output(z.object({ interviews: z.int() }))
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const { retentionDays } = input;
      if (retentionDays === null) return { interviews: 0 };
      return { interviews: await countInterviewsEndedBefore(tx, retentionCutoff(ctx.now(), retentionDays)) };
    }),
  );
