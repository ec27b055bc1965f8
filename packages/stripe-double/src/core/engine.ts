import { type Change, planChange } from "./change.ts";
import { licensedLines, meteredAmount, meteredLines } from "./lines.ts";
import type { Card, CheckoutRecord, InvoiceRecord, LineRecord, State, SubscriptionRecord } from "./records.ts";
import { nextStep, stepMonths } from "./step-months.ts";
import { declined, missing, StripeDoubleError } from "./stripe-error.ts";

const daySeconds = 24 * 3600;
/** As Stripe's default (docs.stripe.com, usage-based billing, "Configure grace period"). */
const finalizationSeconds = 3600;
/** When a payment that failed is tried again: our own plain schedule, since Stripe's is set in its dashboard. */
const retryDays = [3, 5, 7];
const trialNoticeDays = 3;

/** What becomes of subscriptions and invoices, by commands and by the clock. Each change is announced as Stripe does. */
export class Engine {
  readonly #state: State;
  readonly #announce: (type: string, kind: AnnouncedKind, id: string) => void;

  constructor(state: State, announce: (type: string, kind: AnnouncedKind, id: string) => void) {
    this.#state = state;
    this.#announce = announce;
  }

  nextId(prefix: string): string {
    this.#state.counter += 1;
    return `${prefix}_${String(this.#state.counter).padStart(8, "0")}`;
  }

  /** The customer entered a card and subscribed. A card that is declined is refused, and the session stays open. */
  completeCheckout(checkout: CheckoutRecord, card: Card, now: number): SubscriptionRecord {
    if (checkout.status !== "open") throw new StripeDoubleError("This Checkout Session is no longer open.");
    if (card === "declines" && checkout.trialDays === 0) throw declined();
    const customer = this.#state.customers[checkout.customerId];
    if (!customer) throw missing("customer", checkout.customerId);
    customer.card = card;
    const subscription = this.#subscribe(checkout, now);
    checkout.status = "complete";
    checkout.subscriptionId = subscription.id;
    this.#announce("customer.updated", "customer", customer.id);
    this.#announce("customer.subscription.created", "subscription", subscription.id);
    const invoice = this.#draft(subscription, "subscription_create", licensedOrFree(this.#state, subscription), now);
    checkout.invoiceId = invoice.id;
    this.#finalize(invoice, now);
    this.#announce("checkout.session.completed", "checkout", checkout.id);
    return subscription;
  }

  #subscribe(checkout: CheckoutRecord, now: number): SubscriptionRecord {
    const isTrial = checkout.trialDays > 0;
    const trialEnd = isTrial ? now + checkout.trialDays * daySeconds : null;
    const subscription: SubscriptionRecord = {
      id: this.nextId("sub"),
      created: now,
      customerId: checkout.customerId,
      status: isTrial ? "trialing" : "active",
      isFlexible: checkout.isFlexible,
      items: checkout.items.map(({ priceId, quantity }) => ({
        id: this.nextId("si"),
        created: now,
        priceId,
        quantity,
        usageFrom: now,
      })),
      metadata: checkout.subscriptionMetadata,
      anchor: trialEnd ?? now,
      periodStart: now,
      periodEnd: trialEnd ?? stepMonths(now, 1),
      trialStart: isTrial ? now : null,
      trialEnd,
      cancelsAtPeriodEnd: false,
      canceledAt: null,
      endedAt: null,
      latestInvoiceId: null,
      pendingLines: [],
      trialEndAnnounced: false,
    };
    this.#state.subscriptions[subscription.id] = subscription;
    return subscription;
  }

  change(subscription: SubscriptionRecord, change: Change, now: number): void {
    if (subscription.status === "canceled") throw new StripeDoubleError("A canceled subscription cannot be changed.");
    const outcome = planChange(this.#state, subscription, change, now, () => this.nextId("si"));
    const { items, anchor, periodStart, periodEnd } = outcome;
    Object.assign(subscription, { items, anchor, periodStart, periodEnd });
    const lines = outcome.lines.map((line) => this.#withId(line));
    this.#announce("customer.subscription.updated", "subscription", subscription.id);
    if (change.startsNewPeriod || change.proration === "always_invoice") {
      const all = [...subscription.pendingLines, ...lines];
      subscription.pendingLines = [];
      if (all.length > 0) this.#finalize(this.#draft(subscription, "subscription_update", all, now), now);
    } else {
      subscription.pendingLines.push(...lines);
    }
  }

  setCancelsAtPeriodEnd(subscription: SubscriptionRecord, cancels: boolean, now: number): void {
    subscription.cancelsAtPeriodEnd = cancels;
    subscription.canceledAt = cancels ? now : null;
    this.#announce("customer.subscription.updated", "subscription", subscription.id);
  }

  /** Ends it at once; what was used goes on a last invoice where that is asked for. */
  cancelNow(subscription: SubscriptionRecord, invoicesNow: boolean, now: number): void {
    const isFree = subscription.status === "trialing";
    const lines = invoicesNow ? meteredLines(this.#state, subscription, { end: now, isFree }) : [];
    if (lines.length > 0) {
      const invoice = this.#draft(
        subscription,
        "subscription_update",
        lines.map((line) => this.#withId(line)),
        now,
      );
      this.#finalize(invoice, now);
    }
    this.#end(subscription, now);
  }

  setCard(customerId: string, card: Card): void {
    const customer = this.#state.customers[customerId];
    if (!customer) throw missing("customer", customerId);
    customer.card = card;
    this.#announce("customer.updated", "customer", customerId);
  }

  /** Somebody pays an open invoice by hand, or a retry is due. Answers whether it went through. */
  pay(invoice: InvoiceRecord, now: number): boolean {
    if (invoice.status !== "open") throw new StripeDoubleError("Only an open invoice can be paid.");
    const subscription = this.#subscriptionOf(invoice);
    const customer = this.#state.customers[invoice.customerId];
    invoice.attempts += 1;
    if (amountDueCents(invoice) > 0 && customer?.card !== "works") {
      const wait = retryDays[invoice.attempts - 1];
      invoice.nextAttemptAt = wait === undefined ? null : (invoice.finalizedAt ?? now) + wait * daySeconds;
      this.#announce("invoice.payment_failed", "invoice", invoice.id);
      if (subscription && subscription.status !== "canceled") this.#fail(subscription, invoice, now);
      return false;
    }
    Object.assign(invoice, { status: "paid", paidAt: now, nextAttemptAt: null });
    this.#announce("invoice.paid", "invoice", invoice.id);
    this.#announce("invoice.payment_succeeded", "invoice", invoice.id);
    const isStillOwed = Object.values(this.#state.invoices).some(
      (other) => other.subscriptionId === invoice.subscriptionId && other.status === "open",
    );
    if (subscription?.status === "past_due" && !isStillOwed) {
      subscription.status = "active";
      this.#announce("customer.subscription.updated", "subscription", subscription.id);
    }
    return true;
  }

  /** Nobody has to pay it any more. */
  voidInvoice(invoice: InvoiceRecord, now: number): void {
    if (invoice.status !== "open" && invoice.status !== "uncollectible") {
      throw new StripeDoubleError("Only an open or uncollectible invoice can be voided.");
    }
    Object.assign(invoice, { status: "void", voidedAt: now, nextAttemptAt: null });
    this.#announce("invoice.voided", "invoice", invoice.id);
  }

  /** A payment did not go through. After the last try the subscription ends, and nothing of it is tried again. */
  #fail(subscription: SubscriptionRecord, invoice: InvoiceRecord, now: number): void {
    if (invoice.nextAttemptAt === null) {
      for (const other of Object.values(this.#state.invoices)) {
        if (other.subscriptionId !== subscription.id || other.status !== "open") continue;
        Object.assign(other, { status: "uncollectible", uncollectibleAt: now, nextAttemptAt: null });
        this.#announce("invoice.marked_uncollectible", "invoice", other.id);
      }
      this.#end(subscription, now);
    } else if (subscription.status !== "past_due") {
      subscription.status = "past_due";
      this.#announce("customer.subscription.updated", "subscription", subscription.id);
    }
  }

  /** The next moment at which something happens by itself; null when nothing does. */
  nextDueAt(): number | null {
    const moments = [
      ...Object.values(this.#state.subscriptions).flatMap((subscription) => momentsOf(subscription)),
      ...Object.values(this.#state.invoices).flatMap((invoice) =>
        [invoice.status === "draft" ? invoice.finalizesAt : null, invoice.nextAttemptAt].filter((at) => at !== null),
      ),
      ...Object.values(this.#state.checkouts).flatMap(({ status, expiresAt }) =>
        status === "open" ? [expiresAt] : [],
      ),
    ];
    return moments.length === 0 ? null : Math.min(...moments);
  }

  /** Does everything that is due at this moment. Called moment by moment, in order. */
  runAt(now: number): void {
    for (const invoice of Object.values(this.#state.invoices)) {
      if (invoice.status === "draft" && invoice.finalizesAt !== null && invoice.finalizesAt <= now) {
        this.#finalize(invoice, now);
      } else if (invoice.nextAttemptAt !== null && invoice.nextAttemptAt <= now) this.pay(invoice, now);
    }
    for (const subscription of Object.values(this.#state.subscriptions)) {
      if (subscription.status === "canceled") continue;
      if (noticeAt(subscription) !== null && (noticeAt(subscription) ?? now) <= now) {
        subscription.trialEndAnnounced = true;
        this.#announce("customer.subscription.trial_will_end", "subscription", subscription.id);
      }
      if (subscription.periodEnd <= now) this.#turn(subscription, subscription.periodEnd);
    }
    for (const checkout of Object.values(this.#state.checkouts)) {
      if (checkout.status !== "open" || checkout.expiresAt > now) continue;
      checkout.status = "expired";
      this.#announce("checkout.session.expired", "checkout", checkout.id);
    }
  }

  /** A period is over: the next begins, or the subscription ends. Either way what was used goes on an invoice. */
  #turn(subscription: SubscriptionRecord, at: number): void {
    const isFree = subscription.status === "trialing";
    const used = meteredLines(this.#state, subscription, { end: at, isFree });
    if (subscription.cancelsAtPeriodEnd) {
      this.#end(subscription, at);
      this.#draftLater(subscription, used, at);
      return;
    }
    subscription.periodStart = at;
    subscription.periodEnd = nextStep(subscription.anchor, at);
    subscription.items = subscription.items.map((item) => ({ ...item, usageFrom: at }));
    if (subscription.status === "trialing") subscription.status = "active";
    const span = { start: at, end: subscription.periodEnd };
    this.#announce("customer.subscription.updated", "subscription", subscription.id);
    this.#draftLater(subscription, [...used, ...licensedLines(this.#state, subscription.items, span)], at);
  }

  #draftLater(subscription: SubscriptionRecord, lines: Omit<LineRecord, "id">[], at: number): void {
    const all = [...subscription.pendingLines, ...lines.map((line) => this.#withId(line))];
    subscription.pendingLines = [];
    if (all.length === 0) return;
    const invoice = this.#draft(subscription, "subscription_cycle", all, at);
    invoice.finalizesAt = at + finalizationSeconds;
  }

  #end(subscription: SubscriptionRecord, at: number): void {
    Object.assign(subscription, { status: "canceled", endedAt: at, canceledAt: subscription.canceledAt ?? at });
    this.#announce("customer.subscription.deleted", "subscription", subscription.id);
  }

  #draft(
    subscription: SubscriptionRecord,
    reason: InvoiceRecord["reason"],
    lines: (Omit<LineRecord, "id"> | LineRecord)[],
    now: number,
  ): InvoiceRecord {
    const withIds = lines.map((line) => ("id" in line ? line : this.#withId(line)));
    const [first] = withIds;
    const invoice: InvoiceRecord = {
      id: this.nextId("in"),
      created: now,
      number: null,
      customerId: subscription.customerId,
      subscriptionId: subscription.id,
      reason,
      status: "draft",
      currency: first ? (this.#state.prices[first.priceId]?.currency ?? "usd") : "usd",
      lines: withIds,
      periodStart: Math.min(...withIds.map(({ periodStart }) => periodStart), now),
      periodEnd: now,
      finalizesAt: null,
      finalizedAt: null,
      paidAt: null,
      voidedAt: null,
      uncollectibleAt: null,
      startingBalanceCents: 0,
      creditUsedCents: 0,
      attempts: 0,
      nextAttemptAt: null,
    };
    this.#state.invoices[invoice.id] = invoice;
    subscription.latestInvoiceId = invoice.id;
    this.#announce("invoice.created", "invoice", invoice.id);
    return invoice;
  }

  /** From now on the invoice is what it is: what was used is counted once more, and it is to be paid. */
  #finalize(invoice: InvoiceRecord, now: number): void {
    for (const line of invoice.lines) {
      if (line.kind === "metered") Object.assign(line, meteredAmount(this.#state, invoice.customerId, line));
    }
    this.#state.invoiceCounter += 1;
    const number = `MB-${String(this.#state.invoiceCounter).padStart(4, "0")}`;
    Object.assign(invoice, { number, status: "open", finalizesAt: null, finalizedAt: now });
    this.#settleBalance(invoice);
    this.#announce("invoice.finalized", "invoice", invoice.id);
    this.pay(invoice, now);
  }

  /** A credit lowers what is due; an invoice below nothing leaves one. */
  #settleBalance(invoice: InvoiceRecord): void {
    const customer = this.#state.customers[invoice.customerId];
    if (!customer) return;
    const total = totalCents(invoice);
    invoice.startingBalanceCents = customer.balanceCents;
    if (total < 0) {
      customer.balanceCents += total;
      return;
    }
    const used = Math.min(total, Math.abs(customer.balanceCents));
    invoice.creditUsedCents = used;
    customer.balanceCents += used;
  }

  #subscriptionOf({ subscriptionId }: InvoiceRecord): SubscriptionRecord | undefined {
    return this.#state.subscriptions[subscriptionId];
  }

  #withId(line: Omit<LineRecord, "id">): LineRecord {
    return { ...line, id: this.nextId("il") };
  }
}

export type AnnouncedKind = "checkout" | "subscription" | "invoice" | "customer";

export function totalCents({ lines }: Pick<InvoiceRecord, "lines">): number {
  return lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
}

/** What has to be paid: the total without credits, and never below nothing. */
export function amountDueCents(invoice: Pick<InvoiceRecord, "lines" | "creditUsedCents">): number {
  return Math.max(0, totalCents(invoice) - invoice.creditUsedCents);
}

/** The first invoice of a trial costs nothing, and says so. */
function licensedOrFree(state: State, subscription: SubscriptionRecord): Omit<LineRecord, "id">[] {
  const span = { start: subscription.periodStart, end: subscription.periodEnd };
  const lines = licensedLines(state, subscription.items, span);
  if (subscription.status !== "trialing") return lines;
  return lines.map((line) => ({ ...line, amountCents: 0, description: `Trial of ${line.description}`, isFree: true }));
}

function momentsOf(subscription: SubscriptionRecord): number[] {
  if (subscription.status === "canceled") return [];
  const notice = noticeAt(subscription);
  return notice === null ? [subscription.periodEnd] : [notice, subscription.periodEnd];
}

function noticeAt({ status, trialEnd, trialEndAnnounced }: SubscriptionRecord): number | null {
  if (status !== "trialing" || trialEnd === null || trialEndAnnounced) return null;
  return trialEnd - trialNoticeDays * daySeconds;
}
