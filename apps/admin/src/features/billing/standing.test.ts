import { expect, test } from "vitest";
import { billingFixture } from "./billing-fixture.ts";
import { standingOf } from "./standing.ts";

type Change = NonNullable<Parameters<typeof billingFixture>[0]>;

function read(change: Change): string {
  const { label, sentence } = standingOf(billingFixture(change));
  return `${label}: ${sentence.map((piece) => (typeof piece === "string" ? piece : piece.at.slice(0, 10))).join("")}`;
}

test.each<[Change, RegExp]>([
  [{ state: "none", planId: null }, /^By contract: .*nothing is charged here/],
  [
    { state: "trialing", trialEndsAt: "2026-11-29T00:00:00.000Z" },
    /^Trial: .*until 2026-11-29.*cost nothing.*Then Pilot begins, at \$49 a month/,
  ],
  [
    { state: "trialing", trialEndsAt: "2026-11-29T00:00:00.000Z", cancelsAtPeriodEnd: true },
    /^Trial: .*It ends then, and nothing is charged/,
  ],
  [{}, /^Active: Paid until 2026-12-15, then \$49 a month again/],
  [{ cancelsAtPeriodEnd: true }, /^Ending: Your subscription ends on 2026-12-15\. Until then everything goes on/],
  [
    { state: "past_due", graceUntil: "2026-11-30T00:00:00.000Z" },
    /^Payment failed: .*Interviews go on until 2026-11-30\. Pay the open invoice/,
  ],
  [
    { state: "past_due", graceUntil: "2026-11-20T00:00:00.000Z", isOpen: false },
    /^Payment failed: .*since 2026-11-20 no interview can begin/,
  ],
  [{ state: "unpaid", isOpen: false }, /^Unpaid: .*no interview can begin/],
  [{ state: "incomplete", isOpen: false }, /^Waiting for payment: /],
  [{ state: "incomplete_expired", isOpen: false }, /^Not begun: .*nothing was charged/],
  [{ state: "paused", isOpen: false }, /^Paused: .*without a payment method/],
  [{ state: "canceled", isOpen: false }, /^Ended: .*no interview can begin.*stay as they are/],
])("%o reads %s", (change, text) => expect(read(change)).toMatch(text));
