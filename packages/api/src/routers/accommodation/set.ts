import { findMember, recordAuditEvent, saveAccommodation } from "@mockingbird/db";
import { accommodationSchema, DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** Sets what a candidate's next interviews are made fair by. The audit knows that it was set, and not what: that is theirs. */
export const set = tenantProcedure("accommodation:manage")
  .input(z.object({ membershipId: z.string(), settings: accommodationSchema, isOwnChoice: z.boolean() }))
  .output(z.object({ isSet: z.literal(true) }))
  .mutation(({ ctx, input: { membershipId, settings, isOwnChoice } }) =>
    ctx.withOrg(async (tx) => {
      const member = await findMember(tx, membershipId);
      if (member?.role !== "candidate") throw new DomainError("NOT_FOUND");
      await saveAccommodation(tx, membershipId, { settings, isOwnChoice }, ctx.now());
      const event = { actor: ctx.viewer.membershipId, action: "accommodation:set", subjectId: membershipId };
      await recordAuditEvent(tx, event);
      return { isSet: true };
    }),
  );
