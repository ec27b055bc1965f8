import { findInterview, findShareLink, interviewsForStaff, recordAuditEvent, revokeShareLink } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** Closes a link for good. */
export const revoke = tenantProcedure("share:manage")
  .input(z.object({ linkId: z.string() }))
  .output(z.object({ isOpen: z.literal(false) }))
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const actor = ctx.viewer.membershipId;
      const link = await findShareLink(tx, input.linkId);
      const interview = link && (await findInterview(tx, await interviewsForStaff(tx, actor), link.interviewId));
      if (!link || !interview) throw new DomainError("NOT_FOUND");
      if (await revokeShareLink(tx, link.id, ctx.now())) {
        await recordAuditEvent(tx, { actor, action: "share:revoke", subjectId: interview.id });
      }
      return { isOpen: false };
    }),
  );
