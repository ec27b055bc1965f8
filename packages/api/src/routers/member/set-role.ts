import { recordAuditEvent, updateMember } from "@mockingbird/db";
import { roleSchema } from "@mockingbird/domain";
import { z } from "zod";
import { checkRoleChange, losesOwner } from "../../rules/check-member-change.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { findMemberToChange, refuseLastOwner } from "./find-member-to-change.ts";

/** Gives a member of staff another role, which holds from their next request on. The same role again changes nothing. */
export const setRole = tenantProcedure("member:manage")
  .input(z.object({ membershipId: z.string(), role: roleSchema }))
  .output(z.object({ role: roleSchema }))
  .mutation(({ ctx, input: { membershipId, role } }) =>
    ctx.withOrg(async (tx) => {
      const actorId = ctx.viewer.membershipId;
      const { actor, member } = await findMemberToChange(tx, { actorId, membershipId });
      checkRoleChange(actor, member, role);
      if (member.role === role) return { role };
      if (losesOwner(member, role)) await refuseLastOwner(tx, membershipId);
      await updateMember(tx, membershipId, { role });
      const event = { actor: actorId, action: "member:set-role", subjectId: membershipId };
      await recordAuditEvent(tx, { ...event, details: { from: member.role, to: role } });
      return { role };
    }),
  );
