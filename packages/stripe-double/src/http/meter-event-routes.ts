import { z } from "zod";
import { meterEventAnswer } from "../answers/catalogue-answers.ts";
import { look } from "../core/find.ts";
import type { MeterEventRecord } from "../core/records.ts";
import { StripeDoubleError } from "../core/stripe-error.ts";
import type { Double } from "../double.ts";
import { expandShape, readForm, wholeSchema } from "./inputs.ts";
import type { Route } from "./route.ts";

const daySeconds = 24 * 3_600;
/** How old an event may be, how far ahead, and for how long its identifier is its own (API, "Meter Events"). */
const oldestSeconds = 35 * daySeconds;
const aheadSeconds = 5 * 60;
const identifierSeconds = daySeconds;

const createSchema = z.strictObject({
  ...expandShape,
  event_name: z.string().max(100),
  identifier: z.string().min(1).max(100).optional(),
  timestamp: wholeSchema.optional(),
  payload: z.strictObject({ stripe_customer_id: z.string(), value: wholeSchema }),
});

export function meterEventRoutes(double: Double): Route[] {
  return [["POST /v1/billing/meter_events", ({ form }) => meterEventAnswer(add(double, readForm(createSchema, form)))]];
}

function add({ state, engine, now }: Double, input: z.output<typeof createSchema>): MeterEventRecord {
  const created = now();
  const { event_name: eventName, identifier = engine.nextId("mtrevt"), timestamp: at = created, payload } = input;
  const { stripe_customer_id: customerId, value } = payload;
  if (!Object.values(state.meters).some((meter) => meter.eventName === eventName)) {
    throw new StripeDoubleError(`No active meter found for event name ${eventName}.`, { param: "event_name" });
  }
  if (!look(state.customers, customerId)) {
    throw new StripeDoubleError(`No such customer: '${customerId}'`, { param: "payload[stripe_customer_id]" });
  }
  if (at < created - oldestSeconds || at > created + aheadSeconds) {
    const message = "The timestamp must be within the past 35 calendar days or up to 5 minutes in the future.";
    throw new StripeDoubleError(message, { param: "timestamp" });
  }
  const isTaken = state.meterEvents.some(
    (event) => event.identifier === identifier && event.created > created - identifierSeconds,
  );
  if (isTaken) throw new StripeDoubleError(`An event already exists with identifier ${identifier}.`);
  const event = { identifier, eventName, customerId, value, at, created };
  state.meterEvents.push(event);
  return event;
}
