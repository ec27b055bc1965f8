import { findInvitation, recordAuditEvent, revokeInvitation } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** Withdraws an invitation that was not accepted yet; its link is over at once. */
export const revoke = tenantProcedure("invitation:manage")
  .input(z.object({ invitationId: z.string() }))
  .output(z.object({ isRevoked: z.literal(true) }))
  .mutation(({ ctx, input: { invitationId } }) =>
    ctx.withOrg(async (tx) => {
      if (!(await findInvitation(tx, invitationId))) throw new DomainError("NOT_FOUND");
      if (!(await revokeInvitation(tx, invitationId, ctx.now()))) {
        throw new DomainError("INVITATION_CLOSED", "This invitation was used or withdrawn already.");
      }
      const event = { actor: ctx.viewer.membershipId, action: "invitation:revoke", subjectId: invitationId };
      await recordAuditEvent(tx, event);
      return { isRevoked: true };
    }),
  );
