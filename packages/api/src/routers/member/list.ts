import { countMembers, listMembers } from "@mockingbird/db";
import { toCappedCount } from "../../mapping/to-capped-count.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { memberPageInputSchema, memberPageSchema, membersCountedMax } from "../../views/member-views.ts";
import { describeMembers } from "./describe-members.ts";

/** A page of the organisation's members as the filters and the order say: those who are here, or those who were removed. */
export const list = tenantProcedure("member:read")
  .input(memberPageInputSchema)
  .output(memberPageSchema)
  .query(({ ctx, input: { after, pageSize, sort, direction, ...filter } }) =>
    ctx.withOrg(async (tx) => {
      const now = ctx.now();
      // One more than the page holds, to know whether another follows.
      const found = await listMembers(tx, filter, { sort, direction }, { after, take: pageSize + 1, now });
      const page = found.slice(0, pageSize);
      const counted = await countMembers(tx, filter, membersCountedMax + 1, now);
      return {
        members: await describeMembers(tx, page),
        nextAfter: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
        total: toCappedCount(counted, membersCountedMax),
      };
    }),
  );
