import type { TenantTx } from "@mockingbird/db";
import { DomainError, type SessionLimits } from "@mockingbird/domain";
import { readSessionLimits } from "./read-session-limits.ts";

/**
 * Lets nobody begin an interview when nothing is left of the organisation's month. Asked only about interviews that have
 * not begun: who is talking already may come back and finish.
 */
export async function refuseWithoutMinutes(tx: TenantTx, now: Date): Promise<SessionLimits> {
  const limits = await readSessionLimits(tx, now);
  if (limits.secondsLeft === 0) throw new DomainError("ORGANIZATION_OUT_OF_MINUTES");
  return limits;
}
