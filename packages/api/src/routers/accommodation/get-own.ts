import { readAccommodation } from "@mockingbird/db";
import { accommodationSchema } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** What the candidate's own interviews are made fair by, and whether they may change it here. */
export const getOwn = tenantProcedure("interview:take")
  .output(z.object({ settings: accommodationSchema, isOwnChoice: z.boolean() }))
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const { settings, isOwnChoice, isOffered } = await readAccommodation(tx, ctx.viewer.membershipId);
      return { settings, isOwnChoice: isOwnChoice && isOffered };
    }),
  );
