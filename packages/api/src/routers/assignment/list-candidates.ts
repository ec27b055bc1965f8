import { interviewsForStaff, listAssignmentCandidates } from "@mockingbird/db";
import { toAssignmentCandidate } from "../../mapping/to-assignment-candidate.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { candidatePageInputSchema, candidatePageSchema } from "../../views/assignment-views.ts";
import { findGroupOrRefuse } from "./find-group-or-refuse.ts";

/** The candidates of one assignment by name, a page at a time, with their interviews. */
export const listCandidates = tenantProcedure("assignment:read")
  .input(candidatePageInputSchema)
  .output(candidatePageSchema)
  .query(({ ctx, input: { after, pageSize, groupId, state, search } }) =>
    ctx.withOrg(async (tx) => {
      const now = ctx.now();
      const { membershipId } = ctx.viewer;
      await findGroupOrRefuse(tx, membershipId, groupId);
      const scope = await interviewsForStaff(tx, membershipId);
      const filter = { groupId, state, search: search.toLowerCase() };
      // One more than the page holds, to know whether another follows.
      const found = await listAssignmentCandidates(tx, scope, filter, { after, take: pageSize + 1, now });
      const page = found.slice(0, pageSize);
      return {
        rows: page.map((row) => toAssignmentCandidate(row, now)),
        nextAfter: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
      };
    }),
  );
