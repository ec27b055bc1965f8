import type { TenantTx } from "../tenant/tenant-tx.ts";

/** What is counted of one day. */
export interface DailyCounts {
  started: number;
  completed: number;
  endedEarly: number;
  broken: number;
  durationSeconds: number;
  chargedSeconds: number;
  costMicroUsd: number;
}

/** Adds to what the organisation's day, such as "2026-11-22", has counted so far. */
export async function addToDailyRollup(tx: TenantTx, day: string, counts: Partial<DailyCounts>): Promise<void> {
  const steps = Object.entries(counts).map(([name, by]) => [name, { increment: by }] as const);
  await tx.dailyRollup.upsert({
    where: { orgId_id: { orgId: tx.orgId, id: day } },
    create: { orgId: tx.orgId, id: day, ...counts },
    update: Object.fromEntries(steps),
  });
}

/** The days from `from` to `until`, both included, on which anything was counted, in order. */
export function listDailyRollups(tx: TenantTx, from: string, until: string) {
  return tx.dailyRollup.findMany({ where: { id: { gte: from, lte: until } }, orderBy: { id: "asc" } });
}

/** Whether any interview was ever counted. */
export async function hasDailyRollups(tx: TenantTx): Promise<boolean> {
  return (await tx.dailyRollup.findFirst({ select: { id: true } })) !== null;
}
