import { type ClaimedMeterEvent, readMeterWindow, withOrg } from "@mockingbird/db";
import { DomainError, meterEventName } from "@mockingbird/domain";
import type { Stripe } from "stripe";
import { judgeMeterWindow } from "./judge-meter-window.ts";

const minuteMs = 60 * 1000;

/**
 * Whether an event that was never answered reached Stripe all the same, by what its meter counted in the minute that the
 * event carries, without what is known to be there.
 */
export async function lookForMeterEvent(
  stripe: Stripe,
  orgId: string,
  customer: string,
  { id, meteredAt }: Pick<ClaimedMeterEvent, "id" | "meteredAt">,
): Promise<"there" | "absent" | "unclear"> {
  const from = new Date(Math.floor(meteredAt.getTime() / minuteMs) * minuteMs);
  const until = new Date(from.getTime() + minuteMs);
  const { sentSeconds, open } = await withOrg(orgId, (tx) => readMeterWindow(tx, from, until));
  const counted = await sumAtStripe(stripe, customer, from, until);
  return judgeMeterWindow(counted - sentSeconds, open, id);
}

/** What Stripe's meter counted of a customer in [from, until), both on a whole minute. */
export async function sumAtStripe(stripe: Stripe, customer: string, from: Date, until: Date): Promise<number> {
  const meterId = await findMeter(stripe);
  const span = { start_time: from.getTime() / 1000, end_time: until.getTime() / 1000 };
  let seconds = 0;
  for await (const summary of stripe.billing.meters.listEventSummaries(meterId, { customer, ...span })) {
    seconds += summary.aggregated_value;
  }
  return seconds;
}

async function findMeter(stripe: Stripe): Promise<string> {
  for await (const meter of stripe.billing.meters.list({ status: "active", limit: 100 })) {
    if (meter.event_name === meterEventName) return meter.id;
  }
  throw new DomainError("INTERNAL", `Stripe has no meter ${meterEventName}: run sync-plans.`);
}
