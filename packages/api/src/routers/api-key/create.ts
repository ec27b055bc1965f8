import { countOpenApiKeys, createApiKey, recordAuditEvent } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { toApiKey } from "../../mapping/to-api-key.ts";
import { newApiKey } from "../../organization/api-key-token.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { apiKeySchema, newApiKeySchema } from "../../views/organization-views.ts";

const openKeysMax = 20;
const dayMs = 24 * 3600 * 1000;

/** Makes a key for a program. The answer is the only place where it can ever be read. */
export const create = tenantProcedure("apiKey:manage")
  .input(newApiKeySchema)
  .output(z.object({ key: z.string(), apiKey: apiKeySchema }))
  .mutation(({ ctx, input: { name, scopes, expiresInDays } }) => {
    const { viewer } = ctx;
    const now = ctx.now();
    const { key, keyHash, lastFour } = newApiKey(viewer.organization.id);
    return ctx.withOrg(async (tx) => {
      if ((await countOpenApiKeys(tx, now)) >= openKeysMax) {
        throw new DomainError("INVALID_INPUT", `There are ${openKeysMax} keys already. Withdraw one first.`);
      }
      const expiresAt = expiresInDays === null ? null : new Date(now.getTime() + expiresInDays * dayMs);
      const offer = { name, keyHash, lastFour, scopes, createdById: viewer.membershipId, expiresAt };
      const row = await createApiKey(tx, offer, now);
      const event = { actor: viewer.membershipId, action: "apikey:create", subjectId: row.id };
      await recordAuditEvent(tx, { ...event, details: { scopes: scopes.join(", "), expiresInDays, lastFour } });
      return { key, apiKey: toApiKey(row, new Map([[viewer.membershipId, viewer.name]]), now) };
    });
  });
