import type { BillingPeriod } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";

/** What is counted of a billing period. */
export interface PeriodUsage {
  chargedSeconds: number;
  seats: number;
}

/** What a period has used so far. One that nothing was counted of yet is what the ledger has of it. */
export async function readPeriodUsage(tx: TenantTx, period: BillingPeriod): Promise<PeriodUsage> {
  const counted = await tx.usagePeriod.findFirst({
    where: { id: period.startsAt.toISOString() },
    select: { chargedSeconds: true, seats: true },
  });
  return counted ?? { chargedSeconds: await sumLedger(tx, period), seats: 0 };
}

/**
 * Counts a ledger row that has just been added. The first of a period that began before periods were counted brings what
 * the ledger has of it.
 */
export async function addToUsagePeriod(tx: TenantTx, period: BillingPeriod, chargedSeconds: number): Promise<void> {
  const { orgId } = tx;
  const id = period.startsAt.toISOString();
  const { count } = await tx.usagePeriod.updateMany({
    where: { id },
    data: { chargedSeconds: { increment: chargedSeconds } },
  });
  if (count > 0) return;
  const soFarSeconds = await sumLedger(tx, period);
  await tx.usagePeriod.create({ data: { orgId, id, endsAt: period.endsAt, chargedSeconds: soFarSeconds } });
}

/** Counts one more seat of a period that something is counted of. */
export async function addSeatToUsagePeriod(tx: TenantTx, { startsAt }: BillingPeriod): Promise<void> {
  await tx.usagePeriod.updateMany({ where: { id: startsAt.toISOString() }, data: { seats: { increment: 1 } } });
}

async function sumLedger(tx: TenantTx, { startsAt, endsAt }: BillingPeriod): Promise<number> {
  const { _sum } = await tx.usageLedger.aggregate({
    where: { recordedAt: { gte: startsAt, lt: endsAt } },
    _sum: { chargedSeconds: true },
  });
  return _sum.chargedSeconds ?? 0;
}
