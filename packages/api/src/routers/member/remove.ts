import { recordAuditEvent, revokeInvitationsTo, updateMember } from "@mockingbird/db";
import { z } from "zod";
import { losesOwner } from "../../rules/check-member-change.ts";
import { refuseOwnerByOthers } from "../../rules/refuse-owner-by-others.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findMemberToChange, refuseLastOwner } from "./find-member-to-change.ts";

/**
 * Takes a member's place away: from their next request on they are out, and an interview of theirs that runs ends when
 * the Worker next asks. What they did stays, and `member.restore` gives the place back. Open invitations to their address
 * are withdrawn, because each would be a way back in.
 */
export const remove = tenantProcedure("member:manage")
  .input(z.object({ membershipId: z.string() }))
  .output(z.object({ isRemoved: z.literal(true) }))
  .mutation(({ ctx, input: { membershipId } }) =>
    ctx.withOrg(async (tx) => {
      const actorId = ctx.viewer.membershipId;
      const { actor, member, record } = await findMemberToChange(tx, { actorId, membershipId });
      refuseOwnerByOthers(actor, member.role);
      if (losesOwner(member, null)) await refuseLastOwner(tx, membershipId);
      const now = ctx.now();
      await updateMember(tx, membershipId, { removedAt: now });
      const invitationsWithdrawn = await revokeInvitationsTo(tx, record.user.email, now);
      const event = { actor: actorId, action: "member:remove", subjectId: membershipId };
      await recordAuditEvent(tx, { ...event, details: { role: member.role, invitationsWithdrawn } });
      return { isRemoved: true };
    }),
  );
