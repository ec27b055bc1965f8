import { countSeatsTaken, readPeriodUsage, sumUsage } from "@mockingbird/db";
import { toFigures } from "../../mapping/to-usage.ts";
import { daysOf, readUsageDays } from "../../rules/read-usage-days.ts";
import { readUsageSpan } from "../../rules/read-usage-span.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { usageInputSchema, usageSummarySchema } from "../../views/usage-views.ts";

/** What the organisation used in a span, together and by day. */
export const getSummary = tenantProcedure("usage:read")
  .input(usageInputSchema)
  .output(usageSummarySchema)
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const { timeZone } = ctx.viewer.organization;
      const { span, entitlement } = await readUsageSpan(tx, input, { now: ctx.now(), timeZone });
      const isPeriod = span.by === "recordedAt";
      return {
        startsAt: span.startsAt.toISOString(),
        endsAt: span.endsAt.toISOString(),
        ...daysOf(span, timeZone),
        total: toFigures(await sumUsage(tx, span)),
        seats: isPeriod ? (await readPeriodUsage(tx, span)).seats : await countSeatsTaken(tx, span),
        limit: entitlement && { secondsMax: entitlement.secondsMax, seatsMax: entitlement.seatsMax },
        days: await readUsageDays(tx, span, timeZone),
      };
    }),
  );
