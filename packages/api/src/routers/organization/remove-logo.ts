import { recordAuditEvent, removeLogo as removeStoredLogo } from "@mockingbird/db";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** Takes the logo away: candidates see the organisation's name again. */
export const removeLogo = tenantProcedure("settings:manage")
  .output(z.object({ wasRemoved: z.boolean() }))
  .mutation(({ ctx }) =>
    ctx.withOrg(async (tx) => {
      const wasRemoved = await removeStoredLogo(tx);
      const event = { actor: ctx.viewer.membershipId, action: "organization:remove-logo", subjectId: tx.orgId };
      if (wasRemoved) await recordAuditEvent(tx, event);
      return { wasRemoved };
    }),
  );
