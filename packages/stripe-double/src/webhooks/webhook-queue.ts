import { setTimeout as wait } from "node:timers/promises";
import { Stripe } from "stripe";

export interface WebhookTarget {
  url: string;
  secret: string;
}

export interface Delivery {
  eventId: string;
  type: string;
  attempts: number;
  /** HTTP status of the last answer; null when there was none. */
  status: number | null;
  state: "held" | "waiting" | "delivered" | "given_up";
}

interface Queued {
  delivery: Delivery;
  body: string;
}

/** Milliseconds before each further try. Stripe tries for three days; a stand-in on a desk gives up sooner. */
const retryDelaysMs = [1_000, 3_000, 10_000, 30_000];
const answerMs = 20_000;

export interface ReleaseOptions {
  /** Another order for another seed; without one, the order in which things happened. */
  seed?: number;
  /** How often each is sent. */
  copies?: number;
}

/** Sends what happened to one address, signed as Stripe signs, one after the other; or holds it until it is let go. */
export class WebhookQueue {
  readonly #target: WebhookTarget | undefined;
  readonly #deliveries: Delivery[] = [];
  readonly #closed = new AbortController();
  #held: Queued[] | null = null;
  #idle: Promise<void> = Promise.resolve();

  constructor(target: WebhookTarget | undefined) {
    this.#target = target;
  }

  add(eventId: string, type: string, body: string): void {
    if (!this.#target) return;
    const delivery: Delivery = { eventId, type, attempts: 0, status: null, state: "waiting" };
    this.#deliveries.push(delivery);
    if (this.#held) {
      delivery.state = "held";
      this.#held.push({ delivery, body });
    } else this.#enqueue({ delivery, body });
  }

  /** From now on nothing leaves. */
  hold(): void {
    this.#held ??= [];
  }

  /** Lets go of what was held, and of what comes after it. */
  release({ seed, copies = 1 }: ReleaseOptions = {}): void {
    const held = this.#held ?? [];
    this.#held = null;
    const copied = held.flatMap((queued) => Array.from({ length: copies }, () => queued));
    for (const queued of seed === undefined ? copied : shuffled(copied, seed)) this.#enqueue(queued);
  }

  deliveries(): readonly Delivery[] {
    return this.#deliveries;
  }

  /** Resolves once everything that was let go has been tried. */
  async settled(): Promise<void> {
    let seen: Promise<void>;
    do {
      seen = this.#idle;
      await seen;
    } while (seen !== this.#idle);
  }

  close(): void {
    this.#closed.abort();
  }

  #enqueue(queued: Queued): void {
    this.#idle = this.#idle.then(() => this.#send(queued));
  }

  async #send({ delivery, body }: Queued): Promise<void> {
    const target = this.#target;
    if (!target || this.#closed.signal.aborted) return;
    delivery.attempts += 1;
    delivery.status = await post(target, body, this.#closed.signal);
    if (delivery.status !== null && delivery.status >= 200 && delivery.status < 300) {
      delivery.state = "delivered";
      return;
    }
    const delayMs = retryDelaysMs[delivery.attempts - 1];
    if (delayMs === undefined) {
      delivery.state = "given_up";
      return;
    }
    delivery.state = "waiting";
    void wait(delayMs, undefined, { ref: false, signal: this.#closed.signal }).then(
      () => this.#enqueue({ delivery, body }),
      () => undefined,
    );
  }
}

async function post({ url, secret }: WebhookTarget, body: string, closed: AbortSignal): Promise<number | null> {
  const signature = Stripe.webhooks.generateTestHeaderString({ payload: body, secret });
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8", "stripe-signature": signature },
      body,
      redirect: "manual",
      signal: AbortSignal.any([closed, AbortSignal.timeout(answerMs)]),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return null;
  }
}

/** The same order for the same seed (Fisher and Yates, with a linear congruential generator). */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const result = [...items];
  let state = (seed >>> 0) + 1;
  for (let index = result.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (index + 1);
    const [one, two] = [result[index], result[other]];
    if (one !== undefined && two !== undefined) {
      result[index] = two;
      result[other] = one;
    }
  }
  return result;
}
