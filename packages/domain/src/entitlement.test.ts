import { expect, test } from "vitest";
import { type BillingStanding, entitlementAt } from "./entitlement.ts";
import { plans } from "./plans.ts";

const now = new Date("2026-11-20T12:00:00.000Z");
const calendarMonth = { startsAt: new Date("2026-11-01T00:00:00.000Z"), endsAt: new Date("2026-12-01T00:00:00.000Z") };
const contract = { concurrentInterviewsMax: 3, monthlySecondsMax: 600 };
const active: BillingStanding = {
  state: "active",
  planId: "department",
  anchorAt: new Date("2026-11-10T08:00:00.000Z"),
  periodStartsAt: new Date("2026-11-10T08:00:00.000Z"),
  graceUntil: null,
  extraSecondsMax: 0,
};
const { includedSeconds, seatsMax, concurrentInterviewsMax, trialSeconds } = plans.department;

function entitlementOf(standing: BillingStanding | null, at = now) {
  return entitlementAt(standing, contract, { now: at, calendarMonth });
}

test("without a subscription the contract counts, by calendar months", () => {
  const byContract = {
    isOpen: true,
    period: calendarMonth,
    secondsMax: 600,
    includedSeconds: 600,
    seatsMax: null,
    concurrentInterviewsMax: 3,
  };
  expect(entitlementOf(null)).toEqual(byContract);
  expect(entitlementOf({ ...active, state: "none" })).toEqual(byContract);
});

test("a subscription gives what its plan says, by its own periods", () => {
  expect(entitlementOf(active)).toEqual({
    isOpen: true,
    period: { startsAt: active.anchorAt, endsAt: new Date("2026-12-10T08:00:00.000Z") },
    secondsMax: includedSeconds,
    includedSeconds,
    seatsMax,
    concurrentInterviewsMax,
  });
});

test("what may be used beyond the plan is what its owner said", () => {
  expect(entitlementOf({ ...active, extraSecondsMax: 3_600 }).secondsMax).toBe(includedSeconds + 3_600);
  expect(entitlementOf({ ...active, extraSecondsMax: null }).secondsMax).toBeNull();
});

test("a trial has its own minutes and no more, whatever its owner said of later", () => {
  const trial = entitlementOf({ ...active, state: "trialing", extraSecondsMax: null });
  expect([trial.isOpen, trial.secondsMax, trial.includedSeconds]).toEqual([true, trialSeconds, trialSeconds]);
});

test("after a failed payment interviews go on until the grace is over", () => {
  const late: BillingStanding = { ...active, state: "past_due", graceUntil: new Date("2026-11-21T00:00:00.000Z") };
  expect(entitlementOf(late).isOpen).toBe(true);
  expect(entitlementOf(late, late.graceUntil ?? now).isOpen).toBe(false);
});

test.each(["incomplete", "incomplete_expired", "canceled", "unpaid", "paused"] as const)(
  "nobody begins while the subscription is %s",
  (state) => expect(entitlementOf({ ...active, state }).isOpen).toBe(false),
);

test("a trial is one period from its first moment, and months follow it", () => {
  const trialEndsAt = new Date("2026-11-24T08:00:00.000Z");
  const trial: BillingStanding = { ...active, state: "trialing", anchorAt: trialEndsAt };
  expect(entitlementOf(trial).period).toEqual({ startsAt: active.periodStartsAt, endsAt: trialEndsAt });
  const after = new Date("2026-11-25T00:00:00.000Z");
  expect(entitlementOf(trial, after).period).toEqual({
    startsAt: trialEndsAt,
    endsAt: new Date("2026-12-24T08:00:00.000Z"),
  });
});
