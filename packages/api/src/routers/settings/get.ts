import { readFeedbackSettings, readRetentionDays } from "@mockingbird/db";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { settingsSchema } from "../../views/settings-views.ts";

/** What the organisation's staff have set. */
export const get = tenantProcedure("settings:read")
  .output(settingsSchema)
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => ({
      retentionDays: await readRetentionDays(tx),
      feedback: await readFeedbackSettings(tx),
    })),
  );
