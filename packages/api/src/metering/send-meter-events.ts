import { type ClaimedMeterEvent, findBillingAccount, type MeterEventOutcome, withOrg } from "@mockingbird/db";
import { describeError, logEvent } from "../log-event.ts";
import { type MeterSteps, nextTryAt, sureMs } from "./meter-steps.ts";

/** How long until what could not be told apart is looked at again. */
const lookAgainMs = 6 * 3600 * 1000;

export interface MeteredEvents {
  sent: number;
  postponed: number;
  failed: number;
  isDone: boolean;
}

/**
 * Sends an organisation's charged seconds that are due to Stripe's meter, each under its ledger row's id. Killed between
 * any two steps and started again, it sends nothing twice that counts twice: within a day Stripe knows the id, and after
 * it, or once the invoice is written that a try was meant for, nothing is sent before its meter was looked at.
 */
export async function sendMeterEvents(
  orgId: string,
  { steps, now, eventsMax }: { steps: MeterSteps; now: () => Date; eventsMax: number },
): Promise<MeteredEvents> {
  const total = { sent: 0, postponed: 0, failed: 0, isDone: false };
  const account = await withOrg(orgId, (tx) => findBillingAccount(tx));
  if (!account) return { ...total, isDone: true };
  for (let count = 0; count < eventsMax; count += 1) {
    const event = await steps.claim(orgId, now());
    if (!event) return { ...total, isDone: true };
    const outcome = await outcomeOf(orgId, account.stripeCustomerId, event, { steps, now });
    await steps.settle(orgId, event, outcome);
    if (outcome.state === "sent") total.sent += 1;
    else if (outcome.state === "failed") total.failed += 1;
    else total.postponed += 1;
  }
  return total;
}

async function outcomeOf(
  orgId: string,
  customer: string,
  claimed: ClaimedMeterEvent,
  { steps, now }: { steps: MeterSteps; now: () => Date },
): Promise<MeterEventOutcome> {
  let event = claimed;
  const at = now();
  const isUnsure = event.firstTriedAt !== null && at.getTime() - event.firstTriedAt.getTime() > sureMs;
  if (isUnsure || (event.firstTriedAt && event.isInvoiced)) {
    const found = await steps.look(orgId, customer, event).catch((error: unknown) => {
      logEvent("meter-event.look-failed", { orgId, id: event.id, ...describeError(error) });
      return "unanswered" as const;
    });
    if (found === "there") return { state: "sent", sentAt: now() };
    if (found === "unanswered") return { state: "unsure", nextAttemptAt: nextTryAt(event.attempts, at) };
    if (found === "unclear") {
      logEvent("meter-event.unclear", { orgId, id: event.id, seconds: event.seconds });
      return { state: "unsure", nextAttemptAt: new Date(at.getTime() + lookAgainMs) };
    }
    await steps.restart(orgId, event, at);
    event = { ...event, meteredAt: at };
  }
  const sent = await steps.send(customer, event);
  if (sent.kind === "arrived") return { state: "sent", sentAt: now() };
  if (sent.kind === "unanswered") return { state: "due", nextAttemptAt: nextTryAt(event.attempts, now()) };
  logEvent("meter-event.refused", { orgId, id: event.id, failure: sent.failure });
  return { state: "failed", failure: sent.failure };
}
