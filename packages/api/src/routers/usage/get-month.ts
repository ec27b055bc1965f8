import { listUsage } from "@mockingbird/db";
import { readSessionLimits } from "../../rules/read-session-limits.ts";
import { monthWindow, sumMonth } from "../../rules/sum-month.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { monthUsageSchema } from "../../views/interview-views.ts";

/** What the organisation has used in its present calendar month. */
export const getMonth = tenantProcedure("usage:read")
  .output(monthUsageSchema)
  .query(({ ctx }) => {
    const now = ctx.now();
    const { timeZone } = ctx.viewer.organization;
    const { from, until } = monthWindow(now, timeZone);
    return ctx.withOrg(async (tx) => {
      const { secondsLeft } = await readSessionLimits(tx, now);
      return { ...sumMonth(await listUsage(tx, from, until), now, timeZone), secondsLeft };
    });
  });
