import { type Change, planChange } from "./change.ts";
import { licensedLines, meteredLines } from "./lines.ts";
import type { InvoiceRecord, LineRecord, State, SubscriptionRecord } from "./records.ts";
import { nextStep } from "./step-months.ts";

/** The invoice that a change would make now, or without one that the next period begins with. It is kept nowhere. */
export function previewInvoice(
  state: State,
  subscription: SubscriptionRecord,
  change: Change | null,
  now: number,
): InvoiceRecord {
  const drafts = change
    ? planChange(state, subscription, change, now, () => "si_preview").lines
    : renewalLines(state, subscription, now);
  const lines = [
    ...subscription.pendingLines,
    ...drafts.map((line, index): LineRecord => ({ ...line, id: `il_preview_${index}` })),
  ];
  const total = lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const balance = state.customers[subscription.customerId]?.balanceCents ?? 0;
  return {
    id: "upcoming_in_preview",
    created: now,
    number: null,
    customerId: subscription.customerId,
    subscriptionId: subscription.id,
    reason: change ? "subscription_update" : "subscription_cycle",
    status: "draft",
    currency: "usd",
    lines,
    periodStart: subscription.periodStart,
    periodEnd: change ? now : subscription.periodEnd,
    finalizesAt: null,
    finalizedAt: null,
    paidAt: null,
    voidedAt: null,
    uncollectibleAt: null,
    startingBalanceCents: balance,
    creditUsedCents: Math.max(0, Math.min(total, -balance)),
    attempts: 0,
    nextAttemptAt: null,
  };
}

function renewalLines(state: State, subscription: SubscriptionRecord, now: number): Omit<LineRecord, "id">[] {
  const { anchor, items, periodEnd, status } = subscription;
  const used = meteredLines(state, subscription, { end: Math.max(now, periodEnd), isFree: status === "trialing" });
  if (subscription.cancelsAtPeriodEnd) return used;
  return [...used, ...licensedLines(state, items, { start: periodEnd, end: nextStep(anchor, periodEnd) })];
}
