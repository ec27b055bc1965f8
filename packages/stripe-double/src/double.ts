import { checkoutAnswer, customerAnswer } from "./answers/customer-answers.ts";
import { invoiceAnswer } from "./answers/invoice-answer.ts";
import { subscriptionAnswer } from "./answers/subscription-answer.ts";
import type { AnnouncedKind } from "./core/account.ts";
import { Engine } from "./core/engine.ts";
import type { Card, EventRecord, State, SubscriptionRecord } from "./core/records.ts";
import { missing } from "./core/stripe-error.ts";
import type { WebhookQueue } from "./webhooks/webhook-queue.ts";

/** The version whose shapes the answers have: that of stripe 23.1.0. */
export const apiVersion = "2026-10-28.endive";

/** A whole account: what it keeps, its clock, and whom it tells. */
export class Double {
  readonly state: State;
  readonly engine: Engine;
  /** Where its pages are. */
  url = "";
  readonly #webhooks: WebhookQueue;
  readonly #machineNow: () => Date;

  constructor(state: State, webhooks: WebhookQueue, machineNow: () => Date) {
    this.state = state;
    this.#webhooks = webhooks;
    this.#machineNow = machineNow;
    this.engine = new Engine(state, (type, kind, id) => this.announce(type, kind, id));
  }

  /** Whole seconds since 1970, by the double's clock. */
  readonly now = (): number => Math.floor(this.#machineNow().getTime() / 1000) + this.state.offsetSeconds;

  /** Does what is due by now. */
  catchUp(): void {
    this.#runUntil(this.now());
  }

  /** Moves the clock on, and does everything that falls due on the way, each at its moment. */
  advance(seconds: number): void {
    this.#runUntil(this.now() + seconds);
    this.state.offsetSeconds += seconds;
  }

  #runUntil(until: number): void {
    for (;;) {
      const at = this.engine.nextDueAt();
      if (at === null || at > until) return;
      // What is announced carries the moment it happened at.
      this.#happensAt = at;
      this.engine.runAt(at);
      this.#happensAt = null;
    }
  }
  #happensAt: number | null = null;

  completeCheckout(id: string, card: Card): SubscriptionRecord {
    const checkout = this.state.checkouts[id];
    if (!checkout) throw missing("checkout.session", id);
    return this.engine.completeCheckout(checkout, card, this.now());
  }

  announce(type: string, kind: AnnouncedKind, id: string): void {
    const event: EventRecord = {
      id: this.engine.nextId("evt"),
      created: this.#happensAt ?? this.now(),
      type,
      object: this.#objectOf(kind, id),
    };
    this.state.events.push(event);
    this.#webhooks.add(event.id, type, JSON.stringify(this.eventAnswer(event)));
  }

  /** Stripe's types tell events apart by type and object, which a stand-in cannot without a case for each. */
  eventAnswer({ id, created, type, object }: EventRecord) {
    return {
      id,
      object: "event",
      api_version: apiVersion,
      created,
      data: { object },
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
    };
  }

  #objectOf(kind: AnnouncedKind, id: string): unknown {
    const { checkouts, customers, invoices, subscriptions } = this.state;
    const record = {
      checkout: checkouts[id] && checkoutAnswer(checkouts[id], this.url),
      customer: customers[id] && customerAnswer(customers[id]),
      invoice: invoices[id] && invoiceAnswer(this.state, invoices[id], this.url),
      subscription: subscriptions[id] && subscriptionAnswer(this.state, subscriptions[id]),
    }[kind];
    // A snapshot: what becomes of it later must not reach an event that has happened.
    return structuredClone(record);
  }
}
