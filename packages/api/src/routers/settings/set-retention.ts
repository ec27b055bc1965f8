import { recordAuditEvent, setRetentionDays } from "@mockingbird/db";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { retentionSchema } from "../../views/settings-views.ts";

/** How long what was said is kept, from the next nightly deletion on. */
export const setRetention = tenantProcedure("settings:manage")
  .input(retentionSchema)
  .output(retentionSchema)
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const { retentionDays } = input;
      const before = await setRetentionDays(tx, retentionDays);
      const details = { from: before, to: retentionDays };
      const event = {
        actor: ctx.viewer.membershipId,
        action: "settings:set-retention",
        subjectId: "settings",
        details,
      };
      if (before !== retentionDays) await recordAuditEvent(tx, event);
      return { retentionDays };
    }),
  );
