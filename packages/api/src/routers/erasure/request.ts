import { addErasureRequest, findLatestErasureRequest, recordAuditEvent } from "@mockingbird/db";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** Asks the active organisation to erase everything about the person. Asked again while that is open, it changes nothing. */
export const request = tenantProcedure("erasure:request")
  .output(z.object({ requestedAt: z.iso.datetime() }))
  .mutation(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const { membershipId } = ctx.viewer;
      const latest = await findLatestErasureRequest(tx, membershipId);
      if (latest && !latest.withdrawnAt && !latest.completedAt)
        return { requestedAt: latest.requestedAt.toISOString() };
      const { id, requestedAt } = await addErasureRequest(tx, membershipId, ctx.now());
      await recordAuditEvent(tx, { actor: membershipId, action: "erasure:request", subjectId: id });
      return { requestedAt: requestedAt.toISOString() };
    }),
  );
