import { listUsage, readOrganizationLimits, type TenantTx } from "@mockingbird/db";
import type { SessionLimits } from "@mockingbird/domain";
import { monthWindow, sumMonth } from "./sum-month.ts";

/** What the organisation may still use: of its month, what is left after the charged seconds so far. */
export async function readSessionLimits(tx: TenantTx, now: Date): Promise<SessionLimits> {
  const { concurrentInterviewsMax, monthlySecondsMax, timeZone } = await readOrganizationLimits(tx);
  if (monthlySecondsMax === null) return { concurrentInterviewsMax, secondsLeft: null };
  const { from, until } = monthWindow(now, timeZone);
  const { chargedSeconds } = sumMonth(await listUsage(tx, from, until), now, timeZone);
  return { concurrentInterviewsMax, secondsLeft: Math.max(0, monthlySecondsMax - chargedSeconds) };
}
