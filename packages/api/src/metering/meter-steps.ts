import {
  type ClaimedMeterEvent,
  claimMeterEvent,
  type MeterEventOutcome,
  restartMeterEvent,
  settleMeterEvent,
  withOrg,
} from "@mockingbird/db";
import { meterEventName } from "@mockingbird/domain";
import { Stripe } from "stripe";
import { isUnavailable } from "../billing/ask-stripe.ts";
import { lookForMeterEvent } from "./look-for-meter-event.ts";

const minuteMs = 60 * 1000;
const dayMs = 24 * 3600 * 1000;
/** Longer than a try takes with all its repetitions. */
const leaseMs = 5 * minuteMs;
/** Stripe takes events up to 35 days old. */
const ageMsMax = 34 * dayMs;
/** Stripe knows an identifier for at least a day: within that, sending again cannot count twice. */
export const sureMs = 23 * 3600 * 1000;
/** Minutes until a further try: one, two, four, up to an hour. */
const backoffMinutesMax = 60;

/** What can be said of a try: it arrived, it may arrive another time, or it never will. */
type SendOutcome = { kind: "arrived" } | { kind: "unanswered" } | { kind: "refused"; failure: string };

/** The steps by which one event reaches Stripe. Between any two the process may die. */
export interface MeterSteps {
  claim: (orgId: string, now: Date) => Promise<ClaimedMeterEvent | null>;
  look: (orgId: string, customer: string, event: ClaimedMeterEvent) => Promise<"there" | "absent" | "unclear">;
  restart: (orgId: string, event: ClaimedMeterEvent, now: Date) => Promise<void>;
  send: (customer: string, event: ClaimedMeterEvent) => Promise<SendOutcome>;
  settle: (orgId: string, event: ClaimedMeterEvent, outcome: MeterEventOutcome) => Promise<void>;
}

export function createMeterSteps(stripe: Stripe): MeterSteps {
  return {
    claim: (orgId, now) =>
      withOrg(orgId, (tx) =>
        claimMeterEvent(tx, {
          now,
          leasedUntil: new Date(now.getTime() + leaseMs),
          oldest: new Date(now.getTime() - ageMsMax),
        }),
      ),
    look: (orgId, customer, event) => lookForMeterEvent(stripe, orgId, customer, event),
    restart: (orgId, { id }, now) => withOrg(orgId, (tx) => restartMeterEvent(tx, id, now)),
    send: (customer, event) => sendMeterEvent(stripe, customer, event),
    settle: (orgId, { id }, outcome) => withOrg(orgId, (tx) => settleMeterEvent(tx, id, outcome)),
  };
}

async function sendMeterEvent(
  stripe: Stripe,
  customer: string,
  { id, seconds, meteredAt }: ClaimedMeterEvent,
): Promise<SendOutcome> {
  try {
    await stripe.billing.meterEvents.create(
      {
        event_name: meterEventName,
        identifier: id,
        timestamp: Math.floor(meteredAt.getTime() / 1000),
        payload: { stripe_customer_id: customer, value: String(seconds) },
      },
      { idempotencyKey: `meter-event:${id}:${Math.floor(meteredAt.getTime() / 1000)}` },
    );
    return { kind: "arrived" };
  } catch (error) {
    if (isKnownAlready(error)) return { kind: "arrived" };
    if (isUnavailable(error) || !(error instanceof Stripe.errors.StripeInvalidRequestError))
      return { kind: "unanswered" };
    return { kind: "refused", failure: error.message };
  }
}

/** Stripe refuses an identifier that it has, and says so in words. */
function isKnownAlready(error: unknown): boolean {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError &&
    (error.code === "duplicate_meter_event" || error.message.includes("already exists with identifier"))
  );
}

/** When to try again after so many tries. */
export function nextTryAt(attempts: number, now: Date): Date {
  const minutes = Math.min(backoffMinutesMax, 2 ** Math.min(attempts - 1, 10));
  return new Date(now.getTime() + minutes * minuteMs);
}
