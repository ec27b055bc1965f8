import type { TenantTx } from "../tenant/tenant-tx.ts";

/** Gives a candidate a seat of a period; answers whether it is a new one. */
export async function addSeat(
  tx: TenantTx,
  seat: { usagePeriodId: string; membershipId: string; interviewId: string; usedAt: Date },
): Promise<boolean> {
  const { usagePeriodId, membershipId } = seat;
  if (await hasSeat(tx, usagePeriodId, membershipId)) return false;
  await tx.seat.create({ data: { orgId: tx.orgId, ...seat } });
  return true;
}

/** Whether a candidate has a seat of a period. */
export async function hasSeat(tx: TenantTx, usagePeriodId: string, membershipId: string): Promise<boolean> {
  return (await tx.seat.findFirst({ where: { usagePeriodId, membershipId }, select: { id: true } })) !== null;
}
