import { listInterviewUsage } from "@mockingbird/db";
import { toUsedInterview } from "../../mapping/to-usage.ts";
import { toUsageFilter } from "../../mapping/to-usage-filter.ts";
import { narrowToDay, readUsageSpan } from "../../rules/read-usage-span.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { usageInterviewPageSchema, usageInterviewsInputSchema } from "../../views/usage-views.ts";

const pageRows = 50;

/** What each interview of a span used, the latest first: all of them, or a cohort's, a template's or a person's. */
export const listInterviews = tenantProcedure("usage:read")
  .input(usageInterviewsInputSchema)
  .output(usageInterviewPageSchema)
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const { timeZone } = ctx.viewer.organization;
      const { span } = await readUsageSpan(tx, input, { now: ctx.now(), timeZone });
      const stretch = { after: input.after, take: pageRows + 1 };
      const narrowed = narrowToDay(span, input.day, timeZone);
      const found = await listInterviewUsage(tx, narrowed, toUsageFilter(input), stretch);
      const page = found.slice(0, pageRows);
      const nextAfter = found.length > pageRows ? (page.at(-1)?.id ?? null) : null;
      return { rows: page.map(toUsedInterview), nextAfter };
    }),
  );
