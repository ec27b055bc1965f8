import type { TenantTx } from "../tenant/tenant-tx.ts";

const shown = {
  id: true,
  name: true,
  lastFour: true,
  scopes: true,
  createdById: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  lastUsedAt: true,
} as const;

/** The latest keys, with those that open nothing any more. */
export function listApiKeys(tx: TenantTx, itemsMax: number) {
  return tx.apiKey.findMany({ select: shown, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: itemsMax });
}
export type ApiKeyRecord = Awaited<ReturnType<typeof listApiKeys>>[number];

/** Keys that open something now. */
export function countOpenApiKeys(tx: TenantTx, now: Date): Promise<number> {
  return tx.apiKey.count({ where: { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] } });
}

export function createApiKey(
  tx: TenantTx,
  key: {
    name: string;
    keyHash: string;
    lastFour: string;
    scopes: string[];
    createdById: string;
    expiresAt: Date | null;
  },
  now: Date,
): Promise<ApiKeyRecord> {
  return tx.apiKey.create({ data: { orgId: tx.orgId, createdAt: now, ...key }, select: shown });
}

export function findApiKey(tx: TenantTx, apiKeyId: string) {
  return tx.apiKey.findFirst({ where: { id: apiKeyId }, select: shown });
}

/** The key of this hash, while it opens something. */
export function findOpenApiKey(tx: TenantTx, keyHash: string, now: Date) {
  return tx.apiKey.findFirst({
    where: { keyHash, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    select: shown,
  });
}

/** Answers whether it still opened something. */
export async function revokeApiKey(tx: TenantTx, apiKeyId: string, now: Date): Promise<boolean> {
  const { count } = await tx.apiKey.updateMany({ where: { id: apiKeyId, revokedAt: null }, data: { revokedAt: now } });
  return count === 1;
}

const noteEveryMs = 60_000;

/** Notes that a key is used, at most once a minute. */
export async function noteApiKeyUse(tx: TenantTx, apiKeyId: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - noteEveryMs);
  await tx.apiKey.updateMany({
    where: { id: apiKeyId, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: before } }] },
    data: { lastUsedAt: now },
  });
}
