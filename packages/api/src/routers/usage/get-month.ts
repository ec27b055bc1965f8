import { listDailyRollups } from "@mockingbird/db";
import { readSessionLimits } from "../../rules/read-session-limits.ts";
import { monthDays, sumMonth } from "../../rules/sum-month.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { monthUsageSchema } from "../../views/interview-views.ts";

/** What the organisation has used in its present calendar month. */
export const getMonth = tenantProcedure("usage:read")
  .output(monthUsageSchema)
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const now = ctx.now();
      const month = monthDays(now, ctx.viewer.organization.timeZone);
      const { secondsLeft } = await readSessionLimits(tx, null, now);
      return { ...sumMonth(await listDailyRollups(tx, month.from, month.until), month), secondsLeft };
    }),
  );
