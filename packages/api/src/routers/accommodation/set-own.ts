import { readAccommodation, recordAuditEvent, saveAccommodation } from "@mockingbird/db";
import { DomainError, ownAccommodationSchema } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** What the candidate chooses for themselves, where the organisation leaves it to them. Extra time and pauses stay as they were set. */
export const setOwn = tenantProcedure("interview:take")
  .input(ownAccommodationSchema)
  .output(z.object({ isSet: z.literal(true) }))
  .mutation(({ ctx, input }) =>
    ctx.withOrg(async (tx) => {
      const { membershipId } = ctx.viewer;
      const { settings, isOwnChoice, isOffered } = await readAccommodation(tx, membershipId);
      if (!isOffered)
        throw new DomainError("FORBIDDEN", "Your organisation sets this for its candidates. Ask it to change it.");
      if (!isOwnChoice)
        throw new DomainError("FORBIDDEN", "Your organisation has set this for you. Ask it to change it.");
      const { extraTimePercent, pauses } = settings;
      await saveAccommodation(
        tx,
        membershipId,
        { settings: { ...input, extraTimePercent, pauses }, isOwnChoice },
        ctx.now(),
      );
      await recordAuditEvent(tx, { actor: membershipId, action: "accommodation:set", subjectId: membershipId });
      return { isSet: true };
    }),
  );
