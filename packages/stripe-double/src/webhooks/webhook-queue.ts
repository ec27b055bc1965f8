import { setTimeout as wait } from "node:timers/promises";
import { postWebhook, type WebhookTarget } from "./post-webhook.ts";
import { shuffle } from "./shuffle.ts";

export interface Delivery {
  eventId: string;
  type: string;
  attempts: number;
  /** HTTP status of the last answer; null when there was none. */
  status: number | null;
  state: "held" | "waiting" | "delivered" | "given_up";
}

export interface ReleaseOptions {
  /** Another order for another seed; without one, the order in which things happened. */
  seed?: number | undefined;
  /** How often each is sent; 1 without it. */
  copies?: number | undefined;
  /** How long each waits before it is sent. */
  delayMs?: number | undefined;
  /** All at the same time, instead of each when the one before was answered. */
  together?: boolean | undefined;
}

interface Queued {
  delivery: Delivery;
  body: string;
  onDone: () => void;
}

/** Milliseconds before each further try. Stripe tries for three days; a stand-in on a desk gives up sooner. */
const retryDelaysMs = [1_000, 3_000, 10_000, 30_000];

/** Sends what happened to one address, one after the other; or holds it until it is let go. */
export class WebhookQueue {
  readonly #target: WebhookTarget | undefined;
  readonly #deliveries: Delivery[] = [];
  readonly #closed = new AbortController();
  #held: Queued[] | null = null;
  #idle: Promise<void> = Promise.resolve();

  constructor(target: WebhookTarget | undefined) {
    this.#target = target;
  }

  /** Whether there is anybody to tell. */
  get isUsed(): boolean {
    return this.#target !== undefined;
  }

  /** @param onDone called once it was taken, or given up */
  add(eventId: string, type: string, body: string, onDone: () => void): void {
    const delivery: Delivery = { eventId, type, attempts: 0, status: null, state: this.#held ? "held" : "waiting" };
    this.#deliveries.push(delivery);
    if (this.#held) this.#held.push({ delivery, body, onDone });
    else this.#then(() => this.#send({ delivery, body, onDone }));
  }

  /** From now on nothing leaves. */
  hold(): void {
    this.#held ??= [];
  }

  /** Lets go of what was held, and of what comes after it. */
  release({ seed, copies = 1, delayMs = 0, together = false }: ReleaseOptions = {}): void {
    const held = this.#held ?? [];
    this.#held = null;
    const copied = held.flatMap((queued) => Array.from({ length: copies }, () => queued));
    const ordered = seed === undefined ? copied : shuffle(copied, seed);
    const send = async (queued: Queued) => {
      await wait(delayMs, undefined, { signal: this.#closed.signal }).catch(() => undefined);
      await this.#send(queued);
    };
    if (together) this.#then(async () => void (await Promise.all(ordered.map(send))));
    else for (const queued of ordered) this.#then(() => send(queued));
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

  #then(work: () => Promise<void>): void {
    this.#idle = this.#idle.then(work);
  }

  async #send(queued: Queued): Promise<void> {
    const { delivery, body, onDone } = queued;
    if (!this.#target || this.#closed.signal.aborted) return;
    delivery.attempts += 1;
    const status = await postWebhook(this.#target, body, this.#closed.signal);
    delivery.status = status;
    const delayMs = retryDelaysMs[delivery.attempts - 1];
    if (status !== null && status >= 200 && status < 300) delivery.state = "delivered";
    else if (delayMs === undefined) delivery.state = "given_up";
    else {
      delivery.state = "waiting";
      this.#retry(queued, delayMs);
      return;
    }
    onDone();
  }

  #retry(queued: Queued, delayMs: number): void {
    wait(delayMs, undefined, { ref: false, signal: this.#closed.signal }).then(
      () => this.#then(() => this.#send(queued)),
      () => undefined,
    );
  }
}
