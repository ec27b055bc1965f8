import { findLatestErasureRequest } from "@mockingbird/db";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { ownErasureRequestSchema } from "../../views/privacy-views.ts";

/** The person's own open request to be erased from their active organisation; null without one. */
export const get = tenantProcedure("erasure:request")
  .output(ownErasureRequestSchema)
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const request = await findLatestErasureRequest(tx, ctx.viewer.membershipId);
      if (!request || request.withdrawnAt || request.completedAt) return null;
      return { requestedAt: request.requestedAt.toISOString() };
    }),
  );
