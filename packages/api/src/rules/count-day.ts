import { addToDailyRollup, type DailyCounts, type InterviewRecord, type TenantTx } from "@mockingbird/db";
import { localDate } from "@mockingbird/domain";

/** Counts what happened to an interview on the day it happened, in the transaction that made it happen. Trials do not count. */
export async function countDay(
  tx: TenantTx,
  { isTrial, membership }: Pick<InterviewRecord, "isTrial" | "membership">,
  at: Date,
  counts: Partial<DailyCounts>,
): Promise<void> {
  if (isTrial) return;
  await addToDailyRollup(tx, localDate(at, membership.organization.timeZone), counts);
}
