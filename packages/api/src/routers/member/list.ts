import { listMembers, readLastDeeds } from "@mockingbird/db";
import { toMember } from "../../mapping/to-member.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { memberPageInputSchema, memberPageSchema } from "../../views/member-views.ts";

/** The organisation's members by name, a page at a time: those who are here, or those who were removed. */
export const list = tenantProcedure("member:read")
  .input(memberPageInputSchema)
  .output(memberPageSchema)
  .query(({ ctx, input: { search, isRemoved, after, pageSize } }) =>
    ctx.withOrg(async (tx) => {
      // One more than the page holds, to know whether another follows.
      const found = await listMembers(tx, { search, isRemoved }, { after, take: pageSize + 1 });
      const page = found.slice(0, pageSize);
      const deeds = await readLastDeeds(
        tx,
        page.map(({ id }) => id),
      );
      const last = found.length > pageSize ? page.at(-1) : undefined;
      return {
        members: page.map((row) => toMember(row, deeds.get(row.id))),
        nextAfter: last ? { name: last.user.name, membershipId: last.id } : null,
      };
    }),
  );
