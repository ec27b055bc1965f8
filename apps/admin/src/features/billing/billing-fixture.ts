import type { Billing } from "@mockingbird/api/views";

const usage: Billing["usage"] = {
  chargedSeconds: 112 * 60,
  includedSeconds: 300 * 60,
  secondsMax: 300 * 60,
  extraCents: 0,
  seats: 12,
  seatsMax: 50,
  concurrentInterviewsMax: 5,
};

/** An active subscription of Pilot in the middle of its period, for tests. */
export function billingFixture(
  change: Partial<Omit<Billing, "usage">> = {},
  used: Partial<Billing["usage"]> = {},
): Billing {
  return {
    state: "active",
    planId: "pilot",
    isOpen: true,
    periodStartsAt: "2026-11-15T09:30:00.000Z",
    periodEndsAt: "2026-12-15T09:30:00.000Z",
    trialEndsAt: null,
    cancelsAtPeriodEnd: false,
    graceUntil: null,
    extraSecondsMax: 0,
    secondsUnderWay: 0,
    isOffered: true,
    isDemonstration: true,
    ...change,
    usage: { ...usage, ...used },
  };
}
