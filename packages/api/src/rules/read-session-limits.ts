import { hasSeat, readPeriodUsage, type TenantTx } from "@mockingbird/db";
import type { SessionLimits } from "@mockingbird/domain";
import { readEntitlement } from "./read-entitlement.ts";

/** What the organisation may still use of its billing period, and whether this candidate needs a seat of it. */
export async function readSessionLimits(
  tx: TenantTx,
  candidate: { membershipId: string; isTrial: boolean } | null,
  now: Date,
): Promise<SessionLimits & { isOpen: boolean }> {
  const { entitlement } = await readEntitlement(tx, now);
  const { isOpen, period, secondsMax, seatsMax, concurrentInterviewsMax } = entitlement;
  const { chargedSeconds, seats } = await readPeriodUsage(tx, period);
  const needsSeat =
    candidate !== null &&
    seatsMax !== null &&
    !candidate.isTrial &&
    !(await hasSeat(tx, period.startsAt.toISOString(), candidate.membershipId));
  return {
    isOpen,
    concurrentInterviewsMax,
    secondsLeft: secondsMax === null ? null : Math.max(0, secondsMax - chargedSeconds),
    seatsLeft: needsSeat ? Math.max(0, seatsMax - seats) : null,
  };
}
