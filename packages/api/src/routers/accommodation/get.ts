import { findMember, readAccommodation } from "@mockingbird/db";
import { accommodationSchema, DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/**
 * What one candidate's interviews are made fair by, for those who look after it; whether it is left to them, and whether
 * the organisation leaves it to anybody.
 */
export const get = tenantProcedure("accommodation:manage")
  .input(z.object({ membershipId: z.string() }))
  .output(z.object({ settings: accommodationSchema, isOwnChoice: z.boolean(), isOffered: z.boolean() }))
  .query(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      if (!(await findMember(tx, input.membershipId))) throw new DomainError("NOT_FOUND");
      return readAccommodation(tx, input.membershipId);
    }),
  );
