import type { TenantTx } from "../tenant/tenant-tx.ts";

/** Days after its end that an interview's content is kept; null keeps it until somebody has it erased. */
export async function readRetentionDays(tx: TenantTx): Promise<number | null> {
  const settings = await tx.organizationSettings.findFirst({ select: { retentionDays: true } });
  return settings?.retentionDays ?? null;
}

/** Answers what it was before. */
export async function setRetentionDays(tx: TenantTx, retentionDays: number | null): Promise<number | null> {
  const before = await readRetentionDays(tx);
  const { orgId } = tx;
  await tx.organizationSettings.upsert({
    where: { orgId_id: { orgId, id: "settings" } },
    create: { orgId, id: "settings", retentionDays },
    update: { retentionDays },
  });
  return before;
}
