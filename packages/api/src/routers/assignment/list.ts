import { countAssignments, interviewsForStaff, listAssignmentGroups } from "@mockingbird/db";
import { toAssignmentRow } from "../../mapping/to-assignment-row.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { assignmentPageInputSchema, assignmentPageSchema } from "../../views/assignment-views.ts";

/** The organisation's assignments, the latest first, a page at a time, with how far their candidates have come. */
export const list = tenantProcedure("assignment:read")
  .input(assignmentPageInputSchema)
  .output(assignmentPageSchema)
  .query(({ ctx, input: { after, pageSize, ...filter } }) =>
    ctx.withOrg(async (tx) => {
      const now = ctx.now();
      const scope = await interviewsForStaff(tx, ctx.viewer.membershipId);
      // One more than the page holds, to know whether another follows.
      const found = await listAssignmentGroups(tx, scope, filter, { after, take: pageSize + 1, now });
      const page = found.slice(0, pageSize);
      const counts = await countAssignments(tx, scope, page, now);
      return {
        rows: page.map((group) => toAssignmentRow(group, counts.get(group.id), now)),
        nextAfter: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
      };
    }),
  );
