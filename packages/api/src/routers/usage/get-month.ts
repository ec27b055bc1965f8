import { listUsage } from "@mockingbird/db";
import { monthWindow, sumMonth } from "../../rules/sum-month.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { monthUsageSchema } from "../../views/interview-views.ts";

/** What the organisation has used in its present calendar month. */
export const getMonth = tenantProcedure("usage:read")
  .output(monthUsageSchema)
  .query(async ({ ctx }) => {
    const now = ctx.now();
    const { timeZone } = ctx.viewer.organization;
    const { from, until } = monthWindow(now, timeZone);
    return sumMonth(await ctx.withOrg((tx) => listUsage(tx, from, until)), now, timeZone);
  });
