import { findApiKey, recordAuditEvent, revokeApiKey } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** Withdraws a key: its next call is refused. Doing it again changes nothing. */
export const revoke = tenantProcedure("apiKey:manage")
  .input(z.object({ apiKeyId: z.string() }))
  .output(z.object({ isRevoked: z.literal(true) }))
  .mutation(({ ctx, input: { apiKeyId } }) =>
    ctx.withOrg(async (tx) => {
      const key = await findApiKey(tx, apiKeyId);
      if (!key) throw new DomainError("NOT_FOUND");
      if (await revokeApiKey(tx, apiKeyId, ctx.now())) {
        const event = { actor: ctx.viewer.membershipId, action: "apikey:revoke", subjectId: apiKeyId };
        await recordAuditEvent(tx, { ...event, details: { lastFour: key.lastFour } });
      }
      return { isRevoked: true };
    }),
  );
