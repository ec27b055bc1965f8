import { recordAuditEvent, updateMember } from "@mockingbird/db";
import { z } from "zod";
import { refuseOwnerByOthers } from "../../rules/refuse-owner-by-others.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findMemberToChange } from "./find-member-to-change.ts";

/** Gives somebody who was removed their place back as it was: role, cohorts and limit. */
export const restore = tenantProcedure("member:manage")
  .input(z.object({ membershipId: z.string() }))
  .output(z.object({ isRemoved: z.literal(false) }))
  .mutation(({ ctx, input: { membershipId } }) =>
    ctx.withOrg(async (tx) => {
      const actorId = ctx.viewer.membershipId;
      const { actor, member } = await findMemberToChange(tx, { actorId, membershipId }, "removed");
      refuseOwnerByOthers(actor, member.role);
      await updateMember(tx, membershipId, { removedAt: null });
      const event = { actor: actorId, action: "member:restore", subjectId: membershipId };
      await recordAuditEvent(tx, { ...event, details: { role: member.role } });
      return { isRemoved: false };
    }),
  );
