import { findLatestErasureRequest, recordAuditEvent, withdrawErasureRequest } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** Takes the person's own open request back. */
export const withdraw = tenantProcedure("erasure:request")
  .output(z.object({ isWithdrawn: z.literal(true) }))
  .mutation(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const { membershipId } = ctx.viewer;
      const latest = await findLatestErasureRequest(tx, membershipId);
      if (!latest || !(await withdrawErasureRequest(tx, latest.id, ctx.now()))) throw new DomainError("NOT_FOUND");
      await recordAuditEvent(tx, { actor: membershipId, action: "erasure:withdraw", subjectId: latest.id });
      return { isWithdrawn: true };
    }),
  );
