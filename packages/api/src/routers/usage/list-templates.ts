import { readUsageGroupPage } from "../../rules/read-usage-groups.ts";
import { readUsageSpan } from "../../rules/read-usage-span.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { usageGroupPageSchema, usagePageInputSchema } from "../../views/usage-views.ts";

/** Usage of a span by template, most charged seconds first. */
export const listTemplates = tenantProcedure("usage:read")
  .input(usagePageInputSchema)
  .output(usageGroupPageSchema)
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const { timeZone } = ctx.viewer.organization;
      const { span } = await readUsageSpan(tx, input, { now: ctx.now(), timeZone });
      return readUsageGroupPage(tx, "template", span, input.after);
    }),
  );
