import { listDailyRollups, readOrganizationLimits, type TenantTx } from "@mockingbird/db";
import type { SessionLimits } from "@mockingbird/domain";
import { monthDays, sumMonth } from "./sum-month.ts";

/** What the organisation may still use: of its month, what is left after the charged seconds so far. */
export async function readSessionLimits(tx: TenantTx, now: Date): Promise<SessionLimits> {
  const { concurrentInterviewsMax, monthlySecondsMax, timeZone } = await readOrganizationLimits(tx);
  if (monthlySecondsMax === null) return { concurrentInterviewsMax, secondsLeft: null };
  const month = monthDays(now, timeZone);
  const { chargedSeconds } = sumMonth(await listDailyRollups(tx, month.from, month.until), month);
  return { concurrentInterviewsMax, secondsLeft: Math.max(0, monthlySecondsMax - chargedSeconds) };
}
