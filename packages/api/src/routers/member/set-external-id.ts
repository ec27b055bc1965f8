import { isUniqueViolation, recordAuditEvent, updateMember } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { refuseOwnerByOthers } from "../../rules/refuse-owner-by-others.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { externalIdInputSchema } from "../../views/member-views.ts";
import { findMemberToChange } from "./find-member-to-change.ts";

/** Says what the organisation's own records call a member; nothing takes it away. */
export const setExternalId = tenantProcedure("member:manage")
  .input(z.object({ membershipId: z.string(), externalId: externalIdInputSchema }))
  .output(z.object({ externalId: z.string().nullable() }))
  .mutation(async ({ ctx, input: { membershipId, externalId } }) => {
    try {
      return await ctx.withOrg(async (tx) => {
        const actorId = ctx.viewer.membershipId;
        const { actor, member, record } = await findMemberToChange(tx, { actorId, membershipId });
        refuseOwnerByOthers(actor, member.role);
        if (record.externalId === externalId) return { externalId };
        await updateMember(tx, membershipId, { externalId });
        const event = { actor: actorId, action: "member:set-external-id", subjectId: membershipId };
        await recordAuditEvent(tx, { ...event, details: { isSet: externalId !== null } });
        return { externalId };
      });
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      throw new DomainError("INVALID_INPUT", "Somebody else has this external id already.", { cause: error });
    }
  });
