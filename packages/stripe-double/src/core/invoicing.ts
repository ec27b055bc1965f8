import type { Account } from "./account.ts";
import { amountDueCents, totalCents } from "./amounts.ts";
import { endSubscription } from "./end-subscription.ts";
import { meteredAmount } from "./lines.ts";
import type { InvoiceRecord, LineRecord, SubscriptionRecord } from "./records.ts";
import { StripeDoubleError } from "./stripe-error.ts";

const daySeconds = 24 * 3_600;
/** How long a draft of a period that is over waits, as Stripe's default (usage-based billing, "Configure grace period"). */
const draftSeconds = 3_600;
/** When a payment that failed is tried again: our own plain schedule, since Stripe's is set in its dashboard. */
const retryDays = [3, 5, 7];

/** Invoices from draft to paid, or not. */
export class Invoicing {
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  /** An invoice that is final and to be paid at once. */
  issue(
    subscription: SubscriptionRecord,
    reason: InvoiceRecord["reason"],
    lines: readonly LineRecord[],
    now: number,
  ): InvoiceRecord {
    const invoice = this.#draft(subscription, reason, lines, now);
    this.finalize(invoice, now);
    return invoice;
  }

  /** An invoice of a period that is over: what was used in it may still be on its way for an hour. */
  issueLater(subscription: SubscriptionRecord, lines: readonly LineRecord[], now: number): void {
    if (lines.length === 0) return;
    const invoice = this.#draft(subscription, "subscription_cycle", lines, now);
    // Of a subscription that is unpaid they stay drafts, until somebody does something about it.
    invoice.finalizesAt = subscription.status === "unpaid" ? null : now + draftSeconds;
  }

  #draft(
    subscription: SubscriptionRecord,
    reason: InvoiceRecord["reason"],
    lines: readonly LineRecord[],
    now: number,
  ): InvoiceRecord {
    const { state } = this.#account;
    const [first] = lines;
    const invoice: InvoiceRecord = {
      id: this.#account.nextId("in"),
      created: now,
      number: null,
      customerId: subscription.customerId,
      subscriptionId: subscription.id,
      reason,
      status: "draft",
      currency: first ? (state.prices[first.priceId]?.currency ?? "usd") : "usd",
      lines: [...lines],
      periodStart: Math.min(...lines.map(({ periodStart }) => periodStart), now),
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
    state.invoices[invoice.id] = invoice;
    subscription.latestInvoiceId = invoice.id;
    this.#account.announce("invoice.created", invoice.id);
    return invoice;
  }

  /** From now on the invoice is what it is: what was used is counted once more, and it is to be paid. */
  finalize(invoice: InvoiceRecord, now: number): void {
    const { state } = this.#account;
    for (const line of invoice.lines) {
      if (line.kind === "metered") Object.assign(line, meteredAmount(state, invoice.customerId, line));
    }
    state.invoiceCounter += 1;
    const number = `MB-${String(state.invoiceCounter).padStart(4, "0")}`;
    Object.assign(invoice, { number, status: "open", finalizesAt: null, finalizedAt: now });
    this.#settleBalance(invoice);
    this.#account.announce("invoice.finalized", invoice.id);
    this.collect(invoice, now);
  }

  /** A credit lowers what is due; an invoice below nothing leaves one. */
  #settleBalance(invoice: InvoiceRecord): void {
    const customer = this.#account.state.customers[invoice.customerId];
    if (!customer) return;
    const total = totalCents(invoice);
    invoice.startingBalanceCents = customer.balanceCents;
    invoice.creditUsedCents = Math.max(0, Math.min(total, -customer.balanceCents));
    customer.balanceCents += total < 0 ? total : invoice.creditUsedCents;
  }

  /** The account's own try, which is repeated by the schedule until it goes through or the last one failed. */
  collect(invoice: InvoiceRecord, now: number): void {
    invoice.attempts += 1;
    const wait = retryDays[invoice.attempts - 1];
    invoice.nextAttemptAt = wait === undefined ? null : (invoice.finalizedAt ?? now) + wait * daySeconds;
    if (this.#charge(invoice, now) || invoice.nextAttemptAt !== null) return;
    this.#giveUp(invoice, now);
  }

  /** Somebody pays by hand, which leaves the schedule as it is. Answers whether it went through. */
  pay(invoice: InvoiceRecord, now: number): boolean {
    if (invoice.status !== "open") throw new StripeDoubleError("Only an open invoice can be paid.");
    return this.#charge(invoice, now);
  }

  /** Nobody has to pay it any more. */
  void(invoice: InvoiceRecord, now: number): void {
    if (invoice.status !== "open" && invoice.status !== "uncollectible") {
      throw new StripeDoubleError("Only an open or uncollectible invoice can be voided.");
    }
    Object.assign(invoice, { status: "void", voidedAt: now, nextAttemptAt: null });
    this.#account.announce("invoice.voided", invoice.id);
    this.#recover(invoice);
  }

  #charge(invoice: InvoiceRecord, now: number): boolean {
    const { state, announce } = this.#account;
    const subscription = state.subscriptions[invoice.subscriptionId];
    if (amountDueCents(invoice) > 0 && state.customers[invoice.customerId]?.card !== "works") {
      announce("invoice.payment_failed", invoice.id);
      if (subscription?.status === "active") {
        subscription.status = "past_due";
        announce("customer.subscription.updated", subscription.id);
      }
      return false;
    }
    Object.assign(invoice, { status: "paid", paidAt: now, nextAttemptAt: null });
    announce("invoice.paid", invoice.id);
    announce("invoice.payment_succeeded", invoice.id);
    this.#recover(invoice);
    return true;
  }

  /** Nothing is owed any more: the subscription is as it was before a payment failed. */
  #recover({ subscriptionId }: InvoiceRecord): void {
    const subscription = this.#account.state.subscriptions[subscriptionId];
    const isOwing = subscription?.status === "past_due" || subscription?.status === "unpaid";
    if (!isOwing || this.#openInvoices(subscriptionId).length > 0) return;
    subscription.status = "active";
    this.#account.announce("customer.subscription.updated", subscriptionId);
  }

  /** After the last try the subscription ends or stays unpaid, and nothing of it is tried again. */
  #giveUp({ id, subscriptionId }: InvoiceRecord, now: number): void {
    const subscription = this.#account.state.subscriptions[subscriptionId];
    const isLive = subscription !== undefined && subscription.status !== "canceled";
    if (isLive && this.#account.afterLastTry === "unpaid") {
      for (const invoice of this.#openInvoices(subscriptionId)) invoice.nextAttemptAt = null;
      subscription.status = "unpaid";
      this.#account.announce("customer.subscription.updated", subscriptionId);
      return;
    }
    for (const invoice of this.#openInvoices(subscriptionId)) {
      if (!isLive && invoice.id !== id) continue;
      Object.assign(invoice, { status: "uncollectible", uncollectibleAt: now, nextAttemptAt: null });
      this.#account.announce("invoice.marked_uncollectible", invoice.id);
    }
    if (isLive) endSubscription(this.#account, subscription, now);
  }

  #openInvoices(subscriptionId: string): InvoiceRecord[] {
    const all = Object.values(this.#account.state.invoices);
    return all.filter((invoice) => invoice.subscriptionId === subscriptionId && invoice.status === "open");
  }
}
