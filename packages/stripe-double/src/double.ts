import type { Stripe } from "stripe";
import { answerById } from "./answers/answer-by-id.ts";
import type { AfterLastTry, EventType } from "./core/account.ts";
import { Engine } from "./core/engine.ts";
import { find } from "./core/find.ts";
import type { Card, EventRecord, State, SubscriptionRecord } from "./core/records.ts";
import type { WebhookQueue } from "./webhooks/webhook-queue.ts";

/** The version whose shapes the answers have: that of stripe 23.1.0. */
export const apiVersion = "2026-10-28.endive" satisfies Stripe.LatestApiVersion;

/** Stripe's types tell events apart by type and object, which would need a case for each here. */
type EventAnswer = Omit<Stripe.EventBase, "data" | "type"> & { type: EventType; data: { object: unknown } };

/** A whole account: what it keeps, its clock, and whom it tells. */
export class Double {
  readonly state: State;
  readonly engine: Engine;
  /** Where its pages are. */
  url = "";
  readonly #webhooks: WebhookQueue;
  readonly #machineNow: () => Date;
  /** The moment that things are made up for, while they are. */
  #happensAt: number | null = null;

  constructor(state: State, webhooks: WebhookQueue, machineNow: () => Date, afterLastTry?: AfterLastTry) {
    this.state = state;
    this.#webhooks = webhooks;
    this.#machineNow = machineNow;
    this.engine = new Engine(state, (type, id) => this.announce(type, id), afterLastTry);
  }

  /** Whole seconds since 1970, by the double's clock. */
  readonly now = (): number => Math.floor(this.#machineNow().getTime() / 1000) + this.state.offsetSeconds;

  /** Does what is due by now. Answers whether anything was. */
  catchUp(): boolean {
    return this.#runUntil(this.now());
  }

  /** Moves the clock on, and does everything that falls due on the way, each at its moment. */
  advance(seconds: number): void {
    this.#runUntil(this.now() + seconds);
    this.state.offsetSeconds += seconds;
  }

  #runUntil(until: number): boolean {
    let ran = false;
    for (let at = this.engine.nextDueAt(); at !== null && at <= until; at = this.engine.nextDueAt()) {
      this.#happensAt = at;
      this.engine.runAt(at);
      this.#happensAt = null;
      ran = true;
    }
    return ran;
  }

  completeCheckout(id: string, card: Card): SubscriptionRecord {
    return this.engine.completeCheckout(find(this.state.checkouts, "checkout.session", id), card, this.now());
  }

  announce(type: EventType, id: string): void {
    const event: EventRecord = {
      id: this.engine.nextId("evt"),
      created: this.#happensAt ?? this.now(),
      type,
      // A snapshot: what becomes of it later must not reach an event that has happened.
      object: structuredClone(answerById(this.state, id, this.url)),
    };
    this.state.events.push(event);
    this.#send(event);
  }

  /** Sends once more what was on its way when the double last ended. */
  resumeWebhooks(): void {
    const pending = new Set(this.state.pendingEventIds);
    this.state.pendingEventIds = [];
    for (const event of this.state.events) if (pending.has(event.id)) this.#send(event);
  }

  #send(event: EventRecord): void {
    if (!this.#webhooks.isUsed) return;
    this.state.pendingEventIds.push(event.id);
    this.#webhooks.add(event.id, event.type, JSON.stringify(this.eventAnswer(event)), () => {
      this.state.pendingEventIds = this.state.pendingEventIds.filter((id) => id !== event.id);
    });
  }

  eventAnswer({ id, created, type, object }: EventRecord): EventAnswer {
    return {
      id,
      object: "event",
      api_version: apiVersion,
      created,
      data: { object },
      livemode: false,
      pending_webhooks: this.state.pendingEventIds.includes(id) ? 1 : 0,
      request: { id: null, idempotency_key: null },
      type,
    };
  }
}
