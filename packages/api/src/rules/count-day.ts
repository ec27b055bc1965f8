import { addToDailyRollup, type DailyCounts, type InterviewRecord, type TenantTx } from "@mockingbird/db";
import { localDate } from "@mockingbird/domain";

/**
 * Counts what happened to an interview on the day it happened, in the transaction that made it happen. Of a trial the
 * minutes count and what they cost, and nothing else.
 */
export async function countDay(
  tx: TenantTx,
  { isTrial, membership }: Pick<InterviewRecord, "isTrial" | "membership">,
  at: Date,
  counts: Partial<DailyCounts>,
): Promise<void> {
  const { durationSeconds = 0, chargedSeconds = 0, costMicroUsd = 0 } = counts;
  const counted = isTrial ? { durationSeconds, chargedSeconds, costMicroUsd } : counts;
  await addToDailyRollup(tx, localDate(at, membership.organization.timeZone), counted);
}
