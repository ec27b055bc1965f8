import type { SystemTx } from "../tenant/tenant-tx.ts";

/** Organisations that delete content after some time. */
export async function listOrganizationsWithRetention(tx: SystemTx): Promise<string[]> {
  const settings = await tx.organizationSettings.findMany({
    where: { retentionDays: { not: null } },
    select: { orgId: true },
    orderBy: { orgId: "asc" },
  });
  return settings.map(({ orgId }) => orgId);
}
