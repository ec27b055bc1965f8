import type { Account, AfterLastTry, EventType } from "./account.ts";
import { type Change, planChange } from "./change.ts";
import { endSubscription } from "./end-subscription.ts";
import { Invoicing } from "./invoicing.ts";
import { licensedLines, meteredLines } from "./lines.ts";
import { nextDueAt, trialNoticeAt } from "./next-due.ts";
import type { Card, CheckoutRecord, InvoiceRecord, LineRecord, State, SubscriptionRecord } from "./records.ts";
import { nextStep } from "./step-months.ts";
import { declined, missing, StripeDoubleError } from "./stripe-error.ts";
import { subscribe } from "./subscribe.ts";

/** What becomes of subscriptions and invoices, by commands and by the clock. Each change is announced as Stripe does. */
export class Engine implements Account {
  readonly state: State;
  readonly announce: (type: EventType, id: string) => void;
  readonly afterLastTry: AfterLastTry;
  readonly #invoicing: Invoicing;

  constructor(state: State, announce: (type: EventType, id: string) => void, afterLastTry: AfterLastTry = "canceled") {
    this.state = state;
    this.announce = announce;
    this.afterLastTry = afterLastTry;
    this.#invoicing = new Invoicing(this);
  }

  nextId(prefix: string): string {
    this.state.counter += 1;
    return `${prefix}_${String(this.state.counter).padStart(8, "0")}`;
  }

  /** The customer entered a card and subscribed. A card that is declined is refused, and the session stays open. */
  completeCheckout(checkout: CheckoutRecord, card: Card, now: number): SubscriptionRecord {
    if (checkout.status !== "open") throw new StripeDoubleError("This Checkout Session is no longer open.");
    if (card === "declines" && checkout.trialDays === 0) throw declined();
    this.setCard(checkout.customerId, card);
    const subscription = subscribe(this, checkout, now);
    this.announce("customer.subscription.created", subscription.id);
    const lines = this.#withIds(firstLines(this.state, subscription));
    const invoice = this.#invoicing.issue(subscription, "subscription_create", lines, now);
    Object.assign(checkout, { status: "complete", subscriptionId: subscription.id, invoiceId: invoice.id });
    this.announce("checkout.session.completed", checkout.id);
    return subscription;
  }

  change(subscription: SubscriptionRecord, change: Change, now: number): void {
    const outcome = planChange(this.state, subscription, change, now, () => this.nextId("si"));
    const { items, anchor, periodStart, periodEnd } = outcome;
    Object.assign(subscription, { items, anchor, periodStart, periodEnd });
    if (change.endsTrial) Object.assign(subscription, { status: "active", trialEnd: now });
    this.announce("customer.subscription.updated", subscription.id);
    const lines = [...subscription.pendingLines, ...this.#withIds(outcome.lines)];
    const isInvoiced = change.startsNewPeriod || change.endsTrial || change.proration === "always_invoice";
    subscription.pendingLines = isInvoiced ? [] : lines;
    if (isInvoiced && lines.length > 0) this.#invoicing.issue(subscription, "subscription_update", lines, now);
  }

  setCancelsAtPeriodEnd(subscription: SubscriptionRecord, cancels: boolean, now: number): void {
    subscription.cancelsAtPeriodEnd = cancels;
    subscription.canceledAt = cancels ? now : null;
    this.announce("customer.subscription.updated", subscription.id);
  }

  /** Ends it at once; what was used goes on a last invoice where that is asked for. */
  cancelNow(subscription: SubscriptionRecord, isInvoiced: boolean, now: number): void {
    const isFree = subscription.status === "trialing";
    const used = isInvoiced ? meteredLines(this.state, subscription, { end: now, isFree }) : [];
    if (used.length > 0) this.#invoicing.issue(subscription, "subscription_update", this.#withIds(used), now);
    endSubscription(this, subscription, now);
  }

  setCard(customerId: string, card: Card): void {
    const customer = this.state.customers[customerId];
    if (!customer) throw missing("customer", customerId);
    customer.card = card;
    this.announce("customer.updated", customerId);
  }

  /** Somebody pays an open invoice by hand. Answers whether it went through. */
  pay(invoice: InvoiceRecord, now: number): boolean {
    return this.#invoicing.pay(invoice, now);
  }

  voidInvoice(invoice: InvoiceRecord, now: number): void {
    this.#invoicing.void(invoice, now);
  }

  nextDueAt(): number | null {
    return nextDueAt(this.state);
  }

  /** Does everything that is due at this moment. Called moment by moment, in order. */
  runAt(now: number): void {
    for (const invoice of Object.values(this.state.invoices)) {
      const { status, finalizesAt, nextAttemptAt } = invoice;
      if (status === "draft" && finalizesAt !== null && finalizesAt <= now) this.#invoicing.finalize(invoice, now);
      else if (nextAttemptAt !== null && nextAttemptAt <= now) this.#invoicing.collect(invoice, now);
    }
    for (const subscription of Object.values(this.state.subscriptions)) {
      if (subscription.status === "canceled") continue;
      const noticeAt = trialNoticeAt(subscription);
      if (noticeAt !== null && noticeAt <= now) {
        subscription.trialEndAnnounced = true;
        this.announce("customer.subscription.trial_will_end", subscription.id);
      }
      if (subscription.periodEnd <= now) this.#turn(subscription, subscription.periodEnd);
    }
    for (const checkout of Object.values(this.state.checkouts)) {
      if (checkout.status !== "open" || checkout.expiresAt > now) continue;
      checkout.status = "expired";
      this.announce("checkout.session.expired", checkout.id);
    }
  }

  /** A period is over: the next begins, or the subscription ends. Either way what was used goes on an invoice. */
  #turn(subscription: SubscriptionRecord, at: number): void {
    const isFree = subscription.status === "trialing";
    const used = meteredLines(this.state, subscription, { end: at, isFree });
    const next = subscription.cancelsAtPeriodEnd ? [] : this.#renew(subscription, at);
    if (subscription.cancelsAtPeriodEnd) endSubscription(this, subscription, at);
    const lines = [...subscription.pendingLines, ...this.#withIds([...used, ...next])];
    subscription.pendingLines = [];
    this.#invoicing.issueLater(subscription, lines, at);
  }

  #renew(subscription: SubscriptionRecord, at: number): Omit<LineRecord, "id">[] {
    subscription.periodStart = at;
    subscription.periodEnd = nextStep(subscription.anchor, at);
    subscription.items = subscription.items.map((item) => ({ ...item, usageFrom: at }));
    if (subscription.status === "trialing") subscription.status = "active";
    this.announce("customer.subscription.updated", subscription.id);
    return licensedLines(this.state, subscription.items, { start: at, end: subscription.periodEnd });
  }

  #withIds(lines: readonly Omit<LineRecord, "id">[]): LineRecord[] {
    return lines.map((line) => ({ ...line, id: this.nextId("il") }));
  }
}

/** The first invoice's lines: of a trial they cost nothing, and say so. */
function firstLines(state: State, { items, periodStart, periodEnd, status }: SubscriptionRecord) {
  const lines = licensedLines(state, items, { start: periodStart, end: periodEnd });
  if (status !== "trialing") return lines;
  return lines.map((line) => ({ ...line, amountCents: 0, description: `Trial of ${line.description}`, isFree: true }));
}
