import { expect, test } from "vitest";
import { billingFixture } from "./billing-fixture.ts";
import { noticeOf } from "./notice.ts";

const now = new Date("2026-11-23T12:00:00.000Z");
const minutes = (chargedSeconds: number, secondsMax: number | null) => ({
  chargedSeconds,
  includedSeconds: 1_000,
  secondsMax,
});

function notice(...[change, used]: Parameters<typeof billingFixture>): string | null {
  const found = noticeOf(billingFixture(change, used), now);
  if (!found) return null;
  return `${found.tone}: ${found.sentence.map((piece) => (typeof piece === "string" ? piece : piece.at.slice(0, 10))).join("")}`;
}

test("nothing is said while all is well", () => {
  expect(notice({}, minutes(799, 1_000))).toBeNull();
  expect(notice({ state: "none", planId: null }, { includedSeconds: null, secondsMax: null })).toBeNull();
  expect(notice({ cancelsAtPeriodEnd: true })).toBeNull();
});

test("minutes are spoken of from 80 % on, and again when they are used", () => {
  expect(notice({}, minutes(800, 1_000))).toBe("warning: 80 % of the minutes of this period are used.");
  expect(notice({}, minutes(999, 1_000))).toBe("warning: 99 % of the minutes of this period are used.");
  expect(notice({}, minutes(1_000, 1_000))).toMatch(/^danger: .*No interview can begin until 2026-12-15/);
  expect(notice({}, minutes(1_000, 2_000))).toMatch(/^warning: .*extra minutes are charged/);
  expect(notice({}, minutes(2_000, 2_000))).toMatch(/^danger: /);
  expect(notice({}, minutes(9_000, null))).toMatch(/^warning: .*extra minutes are charged/);
  expect(notice({ state: "none", planId: null }, minutes(1_000, 1_000))).toMatch(/^danger: /);
});

test("seats are spoken of in the same way, behind the minutes", () => {
  expect(notice({}, { seats: 39, seatsMax: 50 })).toBeNull();
  expect(notice({}, { seats: 40, seatsMax: 50 })).toBe("warning: 40 of the 50 seats of this period are used.");
  expect(notice({}, { seats: 50, seatsMax: 50 })).toMatch(/^danger: Every seat .* until 2026-12-15/);
  expect(notice({}, { seats: 9_000, seatsMax: null })).toBeNull();
  expect(notice({}, { ...minutes(1_000, 1_000), seats: 50, seatsMax: 50 })).toMatch(/The minutes/);
});

test("a trial is spoken of in its last three days", () => {
  const trial = { state: "trialing", trialEndsAt: "2026-11-26T12:00:00.000Z" } as const;
  expect(notice(trial)).toBe("warning: Your trial ends on 2026-11-26. Then Pilot begins, at $49 a month.");
  expect(notice({ ...trial, cancelsAtPeriodEnd: true })).toContain("no interview begins after it");
  expect(notice({ ...trial, trialEndsAt: "2026-11-26T12:00:00.001Z" })).toBeNull();
  expect(notice(trial, minutes(1_000, 1_000))).toMatch(/^danger: The minutes of the trial are used/);
  expect(notice(trial, minutes(900, 1_000))).toMatch(/trial ends/);
});

test("a payment that failed and a subscription that ended come before everything", () => {
  const used = minutes(1_000, 1_000);
  expect(notice({ state: "past_due", graceUntil: "2026-11-30T00:00:00.000Z" }, used)).toBe(
    "danger: The last payment failed; interviews go on until 2026-11-30.",
  );
  expect(notice({ state: "past_due", isOpen: false }, used)).toMatch(/A payment failed, and no interview can begin/);
  expect(notice({ state: "canceled", isOpen: false }, used)).toMatch(/has ended/);
  expect(notice({ state: "paused", isOpen: false })).toMatch(/trial has ended/);
  expect(notice({ state: "incomplete", isOpen: false })).toMatch(/first payment/);
  expect(notice({ state: "incomplete_expired", isOpen: false })).toMatch(/has not begun/);
});
