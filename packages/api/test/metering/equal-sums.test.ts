import { withSystem } from "@mockingbird/db/system";
import { createOrganization, describeOnBothDatabases } from "@mockingbird/db/testing";
import { planIds } from "@mockingbird/domain";
import { startStripeDouble } from "@mockingbird/stripe-double";
import fc from "fast-check";
import { expect, test } from "vitest";
import { refreshBilling } from "../../src/billing/refresh-billing.ts";
import { createMeterSteps, type MeterSteps } from "../../src/metering/meter-steps.ts";
import { sendMeterEvents } from "../../src/metering/send-meter-events.ts";
import { addMember, staffCaller } from "../people.ts";
import { readSums } from "./read-sums.ts";
import { recordUsage } from "./record-usage.ts";
import { stripeOf, subscribe } from "./subscribe.ts";

const minuteMs = 60_000;
const dayMs = 24 * 3600 * 1000;
const began = new Date("2026-11-10T09:00:00.000Z");

/** What may happen in the life of a subscriber. */
const happening = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constant("use" as const), seconds: fc.integer({ min: 1, max: 3_600 }) }),
  },
  { weight: 3, arbitrary: fc.constant({ does: "send" as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant("die" as const), at: fc.constantFrom("claim", "send", "settle") }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("change" as const), planId: fc.constantFrom(...planIds) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant("pass" as const),
      minutes: fc.constantFrom(1, 7, 90, 26 * 60, 9 * 24 * 60, 32 * 24 * 60),
    }),
  },
);

let organizations = 0;

/** Lives one life, and answers what ledger, outbox, meter and invoices say at its end. */
async function live(happenings: readonly (typeof happening extends fc.Arbitrary<infer One> ? One : never)[]) {
  organizations += 1;
  const orgId = `life-${organizations}`;
  let now = began;
  const double = await startStripeDouble({ port: 0, now: () => now });
  try {
    const stripe = stripeOf(double);
    await withSystem((tx) => createOrganization(tx, { id: orgId, name: orgId, timeZone: "Europe/Berlin" }));
    const { id: membershipId } = await addMember(orgId, "candidate");
    const owner = await addMember(orgId, "owner");
    const customer = await subscribe(double, orgId);
    const pass = (ms: number) => {
      now = new Date(now.getTime() + ms);
    };
    const steps = createMeterSteps(stripe);
    const send = (given: MeterSteps = steps) =>
      sendMeterEvents(orgId, { steps: given, now: () => now, eventsMax: 100 });
    const die = () => Promise.reject(new Error("Killed."));
    pass(minuteMs);
    for (const each of happenings) {
      if (each.does === "use") await recordUsage({ orgId, membershipId }, { seconds: each.seconds, at: now });
      else if (each.does === "send") await send();
      else if (each.does === "die") await send({ ...steps, [each.at]: die }).catch(() => undefined);
      else if (each.does === "pass") {
        pass(each.minutes * minuteMs);
        // What fell due meanwhile is known before anything else happens, as webhooks would have it.
        await double.advance(0);
        await refreshBilling(stripe, orgId);
      } else {
        const caller = await staffCaller(owner, () => now, { billing: { stripe, isDemonstration: true } });
        // Refused while anything is on its way, or when it is the plan already.
        await caller.billing.changePlan({ planId: each.planId }).catch(() => undefined);
      }
      pass(1_000);
    }
    for (let hour = 0; hour < 30; hour += 1) {
      pass(60 * minuteMs);
      await refreshBilling(stripe, orgId);
      await send();
    }
    await double.advance(45 * 24 * 3600);
    return await readSums(double, { orgId, customer }, new Date(began.getTime() - dayMs));
  } finally {
    await double.close();
  }
}

describeOnBothDatabases("a subscriber's seconds", () => {
  test("are the same in the ledger, on the meter and on the invoices, whatever happened", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 16 }), async (happenings) => {
        const { ledger, states, ...sums } = await live(happenings);
        // What nobody can tell apart is not charged, and waits for a person.
        fc.pre(!states.includes("unsure"));
        expect(sums).toEqual({ outbox: ledger, meter: ledger, invoiced: ledger });
      }),
      { numRuns: 25, seed: 20_261_123 },
    );
  }, 180_000);
});
