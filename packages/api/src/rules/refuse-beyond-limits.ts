import type { TenantTx } from "@mockingbird/db";
import { DomainError, type SessionLimits } from "@mockingbird/domain";
import { readSessionLimits } from "./read-session-limits.ts";

/**
 * Lets nobody begin an interview while the subscription is not active, when nothing is left of the period's minutes, or
 * when it would need a seat and none is. Asked only about interviews that have not begun: who is talking already may come
 * back and finish.
 */
export async function refuseBeyondLimits(
  tx: TenantTx,
  candidate: { membershipId: string; isTrial: boolean },
  now: Date,
): Promise<SessionLimits> {
  const { isOpen, ...limits } = await readSessionLimits(tx, candidate, now);
  if (!isOpen) throw new DomainError("ORGANIZATION_NOT_SUBSCRIBED");
  if (limits.secondsLeft === 0) throw new DomainError("ORGANIZATION_OUT_OF_MINUTES");
  if (limits.seatsLeft === 0) throw new DomainError("ORGANIZATION_OUT_OF_SEATS");
  return limits;
}
