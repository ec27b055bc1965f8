import type { TenantTx } from "../tenant/tenant-tx.ts";

/** Whether a webhook was carried out before. */
export async function hasStripeEvent(tx: TenantTx, id: string): Promise<boolean> {
  return (await tx.stripeEvent.findFirst({ where: { id }, select: { id: true } })) !== null;
}

/** Writes down that a webhook was carried out, in the transaction that did. A unique violation: it was, meanwhile. */
export async function addStripeEvent(
  tx: TenantTx,
  event: { id: string; type: string; createdAt: Date },
): Promise<void> {
  await tx.stripeEvent.create({ data: { orgId: tx.orgId, ...event } });
}
