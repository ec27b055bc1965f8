import type { TenantTx } from "../tenant/tenant-tx.ts";
import { inSpan, type UsageSpan } from "./usage-span.ts";

/** What rows of the ledger come to. */
export interface UsageSums {
  /** Without trials. */
  interviews: number;
  trials: number;
  durationSeconds: number;
  chargedSeconds: number;
  costMicroUsd: number;
}

/** What of the ledger is summed: everything in the span, or one cohort's, or that of those who are in none. */
export interface UsageOf {
  cohortId?: string;
  isInNoCohort?: boolean;
}

/** The rows of a cohort, or of nobody's, as a condition. */
export function ofCohort({ cohortId, isInNoCohort = false }: UsageOf) {
  if (isInNoCohort) return { membership: { cohorts: { none: {} } } };
  return cohortId === undefined ? {} : { membership: { cohorts: { some: { cohortId } } } };
}

export const summed = { durationSeconds: true, chargedSeconds: true, costMicroUsd: true } as const;

/** Adds up the ledger's rows of a span. */
export async function sumUsage(tx: TenantTx, span: UsageSpan, of: UsageOf = {}): Promise<UsageSums> {
  const where = { ...inSpan(span), ...ofCohort(of) };
  const { _sum, _count } = await tx.usageLedger.aggregate({ where, _sum: summed, _count: { _all: true } });
  const trials = await tx.usageLedger.count({ where: { ...where, interview: { isTrial: true } } });
  return {
    interviews: _count._all - trials,
    trials,
    durationSeconds: _sum.durationSeconds ?? 0,
    chargedSeconds: _sum.chargedSeconds ?? 0,
    costMicroUsd: _sum.costMicroUsd ?? 0,
  };
}

/** When the trials of a span ended, or were recorded, whichever the span goes by. */
export async function listTrialMoments(tx: TenantTx, span: UsageSpan): Promise<Date[]> {
  const rows = await tx.usageLedger.findMany({
    where: { ...inSpan(span), interview: { isTrial: true } },
    select: { occurredAt: true, recordedAt: true },
  });
  return rows.map((row) => row[span.by]);
}

/** How many people took a seat in a span. */
export async function countSeatsTaken(tx: TenantTx, { startsAt, endsAt }: UsageSpan): Promise<number> {
  const usedAt = { gte: startsAt, lt: endsAt };
  const people = await tx.seat.groupBy({ by: ["membershipId"], where: { usedAt } });
  return people.length;
}
