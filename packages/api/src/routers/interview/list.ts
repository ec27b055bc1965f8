import { interviewsForStaff, listInterviewPage, listMemberNames } from "@mockingbird/db";
import { toInterviewFilter } from "../../mapping/to-interview-filter.ts";
import { toListedInterview } from "../../mapping/to-listed-interview.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { interviewPageInputSchema, interviewPageSchema } from "../../views/interview-views.ts";

/** The interviews that the viewer may read, a page at a time: all of them, or those of one queue. */
export const list = tenantProcedure("interview:list")
  .input(interviewPageInputSchema)
  .output(interviewPageSchema)
  .query(({ ctx, input: { after, direction, pageSize, ...filter } }) =>
    ctx.withOrg(async (tx) => {
      const now = ctx.now();
      const scope = await interviewsForStaff(tx, ctx.viewer.membershipId);
      // One more than the page holds, to know whether another follows.
      const page = { after, direction, take: pageSize + 1 };
      const found = await listInterviewPage(tx, scope, toInterviewFilter(filter), page);
      const rows = found.slice(0, pageSize);
      const reviewerIds = rows.flatMap(({ reviewerId }) => reviewerId ?? []);
      const names = await listMemberNames(tx, [...new Set(reviewerIds)]);
      return {
        rows: rows.map((row) => toListedInterview(row, names, now)),
        nextAfter: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null,
      };
    }),
  );
