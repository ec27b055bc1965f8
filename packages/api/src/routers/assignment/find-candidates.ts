import { findCandidates as findCandidatesIn } from "@mockingbird/db";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { foundCandidateSchema } from "../../views/assignment-views.ts";

const foundMax = 20;

/** The first 20 candidates whose name or address contains what is looked for, by name. */
export const findCandidates = tenantProcedure("assignment:manage")
  .input(z.object({ search: z.string().trim().max(200) }))
  .output(foundCandidateSchema.array())
  .query(({ ctx, input: { search } }) =>
    ctx.withOrg(async (tx) => {
      const found = await findCandidatesIn(tx, search.toLowerCase(), foundMax);
      return found.map(({ id, user }) => ({ membershipId: id, name: user.name, email: user.email }));
    }),
  );
