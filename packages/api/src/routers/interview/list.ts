import { interviewsForStaff, listInterviewPage } from "@mockingbird/db";
import { toInterviewRow } from "../../mapping/to-interview-row.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { interviewPageInputSchema, interviewPageSchema } from "../../views/interview-views.ts";

/** One page of the interviews that the viewer may read, sorted by the server. */
export const list = tenantProcedure("interview:list")
  .input(interviewPageInputSchema)
  .output(interviewPageSchema)
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const now = ctx.now();
      const { rows, total } = await listInterviewPage(tx, await interviewsForStaff(tx, ctx.viewer.membershipId), input);
      return { rows: rows.map((row) => toInterviewRow(row, now)), total };
    }),
  );
