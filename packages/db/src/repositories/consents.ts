import type { TenantTx } from "../tenant/tenant-tx.ts";

/** When this member agreed to that version, or null. */
export function findConsent(tx: TenantTx, membershipId: string, version: number) {
  return tx.consent.findFirst({ where: { membershipId, version }, select: { id: true, givenAt: true } });
}

/** Of several at once, one is kept; the others are unique violations, which end their transactions. */
export function addConsent(tx: TenantTx, consent: { membershipId: string; version: number; givenAt: Date }) {
  return tx.consent.create({ data: { orgId: tx.orgId, ...consent }, select: { id: true, givenAt: true } });
}
