import fc from "fast-check";
import { expect, test } from "vitest";
import { Engine } from "../src/core/engine.ts";
import type { InvoiceRecord, State, SubscriptionRecord } from "../src/core/records.ts";
import { openedCheckout, stateWithPlans } from "./state-with-plans.ts";

const startAt = Date.UTC(2026, 0, 31, 12) / 1000;

/** What happens, each so many seconds after the one before. */
type Deed = { after: number } & (
  | { kind: "use"; seconds: number }
  | { kind: "change"; plan: "small" | "large"; endsTrial: boolean }
);

const deedArbitrary: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("use" as const),
      after: gap(),
      seconds: fc.integer({ min: 1, max: 5_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("change" as const),
      endsTrial: fc.boolean(),
      after: gap(),
      plan: fc.constantFrom("small" as const, "large" as const),
    }),
  },
);

/** Often none or one second, so that things fall on the same moment and on boundaries. */
function gap(): fc.Arbitrary<number> {
  return fc.oneof(fc.constantFrom(0, 1, 3_600, 28 * 86_400, 31 * 86_400), fc.integer({ min: 0, max: 20 * 86_400 }));
}

function runUntil(engine: Engine, until: number): void {
  for (let at = engine.nextDueAt(); at !== null && at <= until; at = engine.nextDueAt()) engine.runAt(at);
}

function changePlan(
  engine: Engine,
  subscription: SubscriptionRecord,
  { plan, endsTrial }: { plan: string; endsTrial: boolean },
  now: number,
): void {
  const [base, usage] = subscription.items;
  const swap = (id: string | undefined, priceId: string) => ({
    id: id ?? null,
    priceId,
    quantity: null,
    isDeleted: false,
  });
  engine.change(
    subscription,
    {
      items: [swap(base?.id, `${plan}-monthly`), swap(usage?.id, `${plan}-seconds`)],
      startsNewPeriod: subscription.status !== "trialing",
      endsTrial: subscription.status === "trialing" && endsTrial,
      proration: "always_invoice",
    },
    now,
  );
}

/** Lives through the deeds, then ends with its period, and waits until every invoice is final. */
function live(deeds: readonly Deed[], trialDays: number): { state: State; subscription: SubscriptionRecord } {
  const state = stateWithPlans(startAt);
  const engine = new Engine(state, () => {});
  const subscription = engine.completeCheckout(openedCheckout(state, { trialDays, now: startAt }), "works", startAt);
  let now = startAt;
  for (const deed of deeds) {
    now += deed.after;
    runUntil(engine, now);
    if (deed.kind === "change") changePlan(engine, subscription, deed, now);
    else {
      const identifier = `use-${state.meterEvents.length}`;
      const event = { identifier, eventName: "interview_seconds", customerId: "cus_one", at: now, created: now };
      state.meterEvents.push({ ...event, value: deed.seconds });
    }
  }
  engine.setCancelsAtPeriodEnd(subscription, true, now);
  runUntil(engine, subscription.periodEnd + 7_200);
  return { state, subscription };
}

function meteredSpans(state: State): { start: number; end: number; quantity: number }[] {
  return Object.values(state.invoices)
    .flatMap(({ lines }: InvoiceRecord) => lines)
    .filter(({ kind }) => kind === "metered")
    .map(({ periodStart, periodEnd, quantity }) => ({ start: periodStart, end: periodEnd, quantity }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

test("every second of usage is on exactly one invoice, whatever is changed and whenever", () => {
  fc.assert(
    fc.property(fc.array(deedArbitrary, { maxLength: 25 }), fc.constantFrom(0, 14), (deeds, trialDays) => {
      const { state, subscription } = live(deeds, trialDays);
      expect(subscription.status).toBe("canceled");
      const used = state.meterEvents.reduce((sum, { value }) => sum + value, 0);
      const spans = meteredSpans(state);
      expect(spans.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(used);
      // One span begins where the one before ends: no moment is on none, or on two.
      expect(spans.map(({ start }) => start)).toEqual([startAt, ...spans.slice(0, -1).map(({ end }) => end)]);
      expect(spans.at(-1)?.end).toBe(subscription.endedAt);
    }),
  );
});

test("every invoice that falls due is final, paid, and numbered without a gap", () => {
  fc.assert(
    fc.property(fc.array(deedArbitrary, { maxLength: 15 }), (deeds) => {
      const invoices = Object.values(live(deeds, 0).state.invoices);
      expect(invoices.map(({ status }) => status)).toEqual(invoices.map(() => "paid"));
      const numbers = invoices.map(({ number }) => number).sort();
      expect(numbers).toEqual(invoices.map((_, index) => `MB-${String(index + 1).padStart(4, "0")}`));
    }),
  );
});
