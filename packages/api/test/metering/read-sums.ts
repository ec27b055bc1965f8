import { withOrg } from "@mockingbird/db";
import type { StripeDouble } from "@mockingbird/stripe-double";
import { sumAtStripe } from "../../src/metering/look-for-meter-event.ts";
import { stripeOf } from "./subscribe.ts";

const minuteMs = 60_000;

/** Charged seconds as the ledger, the outbox, Stripe's meter and Stripe's invoices have them, since a moment. */
export async function readSums(
  double: StripeDouble,
  { orgId, customer }: { orgId: string; customer: string },
  since: Date,
) {
  const stripe = stripeOf(double);
  const { ledger, outbox, states } = await withOrg(orgId, async (tx) => {
    const events = await tx.meterEvent.findMany();
    const { _sum } = await tx.usageLedger.aggregate({ _sum: { chargedSeconds: true } });
    return {
      ledger: _sum.chargedSeconds ?? 0,
      outbox: events.reduce((sum, { seconds }) => sum + seconds, 0),
      states: [...new Set(events.map(({ state }) => state))],
    };
  });
  const until = new Date(Math.floor(double.now().getTime() / minuteMs) * minuteMs);
  const meter = await sumAtStripe(stripe, customer, since, until);
  const metered = new Set<string>();
  for await (const { id, recurring } of stripe.prices.list({ limit: 100 })) if (recurring?.meter) metered.add(id);
  let invoiced = 0;
  for await (const { lines } of stripe.invoices.list({ customer, limit: 100 })) {
    for (const { pricing, quantity } of lines.data) {
      if (metered.has(String(pricing?.price_details?.price))) invoiced += quantity ?? 0;
    }
  }
  return { ledger, outbox, states, meter, invoiced };
}
