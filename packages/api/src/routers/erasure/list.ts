import { listErasureRequests } from "@mockingbird/db";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { erasureRequestSchema } from "../../views/privacy-views.ts";

const requestsMax = 500;

/** Who asked to be erased: open requests first, then those that were completed, the latest first. */
export const list = tenantProcedure("erasure:complete")
  .output(erasureRequestSchema.array())
  .query(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const requests = await listErasureRequests(tx, requestsMax);
      return requests.map(({ id, membership, requestedAt, completedAt }) => ({
        requestId: id,
        name: membership.user.name,
        email: membership.user.email,
        requestedAt: requestedAt.toISOString(),
        completedAt: completedAt?.toISOString() ?? null,
      }));
    }),
  );
