import type { ApiKeyRecord } from "@mockingbird/db";
import { apiScopeSchema } from "@mockingbird/domain";
import type { ApiKey } from "../views/organization-views.ts";

/** `memberNames` by membership id. */
export function toApiKey(row: ApiKeyRecord, memberNames: ReadonlyMap<string, string>, now: Date): ApiKey {
  const { id: apiKeyId, name, lastFour, createdAt, expiresAt, revokedAt, lastUsedAt } = row;
  const isExpired = expiresAt !== null && expiresAt <= now;
  return {
    apiKeyId,
    name,
    lastFour,
    scopes: apiScopeSchema.array().parse(row.scopes),
    createdByName: memberNames.get(row.createdById) ?? null,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    status: revokedAt ? "revoked" : isExpired ? "expired" : "open",
  };
}
