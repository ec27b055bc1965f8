import { countOpenMeterEvents, hastenMeterEvents, withOrg } from "@mockingbird/db";
import type { Stripe } from "stripe";
import { createMeterSteps } from "./meter-steps.ts";
import { sendMeterEvents } from "./send-meter-events.ts";

/** More than an organisation records between two minutes of the clock. */
const eventsMax = 500;

/** Sends at once what an organisation has recorded so far, and answers how many events are still not there for sure. */
export async function flushMeterEvents(
  orgId: string,
  { stripe, now }: { stripe: Stripe; now: () => Date },
): Promise<number> {
  await withOrg(orgId, (tx) => hastenMeterEvents(tx, now()));
  await sendMeterEvents(orgId, { steps: createMeterSteps(stripe), now, eventsMax });
  return withOrg(orgId, (tx) => countOpenMeterEvents(tx));
}
