import { once } from "node:events";
import { createServer } from "node:http";
import type { AfterLastTry } from "./core/account.ts";
import type { Card, State } from "./core/records.ts";
import { Double } from "./double.ts";
import { createAnswerer, type RequestHooks } from "./http/answer-request.ts";
import { readState, writeState } from "./state-file.ts";
import type { WebhookTarget } from "./webhooks/post-webhook.ts";
import { type Delivery, type ReleaseOptions, WebhookQueue } from "./webhooks/webhook-queue.ts";

/** How often what falls due by itself is looked after, while nobody asks anything. */
const tickMs = 1_000;

export interface StripeDoubleOptions extends RequestHooks {
  /** 0 takes a free one. */
  port: number;
  host?: string;
  /** Where the account is kept between runs; without it, it is gone with the process. */
  stateFile?: string;
  /** Whom it tells what happened; nobody without it. */
  webhook?: WebhookTarget;
  /** What becomes of a subscription after the last try to collect an invoice; it is canceled without it. */
  afterLastTry?: AfterLastTry;
  /** The machine's clock, for tests. */
  now?: () => Date;
}

export interface StripeDouble {
  url: string;
  port: number;
  /** What `new Stripe(key, …)` is given besides, to talk to it. */
  clientOptions: { host: string; port: number; protocol: "http" };
  /** Does what somebody does on the Checkout page. Throws when the card is declined. */
  completeCheckout(sessionId: string, card?: Card): Promise<void>;
  /** Does what somebody does in the portal. */
  setCard(customerId: string, card: Card): Promise<void>;
  /** Moves the clock on; resolves once everything due has happened and its webhooks were answered. */
  advance(seconds: number): Promise<void>;
  now(): Date;
  webhooks: {
    /** From now on nothing leaves. */
    hold(): void;
    /** Lets go of what was held: in another order, several times, later, or all at once. */
    release(options?: ReleaseOptions): void;
    /** Resolves once everything that was let go has been tried. */
    settled(): Promise<void>;
    deliveries(): readonly Delivery[];
  };
  /** Every event so far, as a webhook carries it, in order. */
  events(): { id: string; type: string; body: string }[];
  /** All it keeps, as it is now. */
  snapshot(): State;
  close(): Promise<void>;
}

/** Starts a whole Stripe account that answers as Stripe does (docs/billing.md says what it knows). */
export async function startStripeDouble(options: StripeDoubleOptions): Promise<StripeDouble> {
  const { host = "127.0.0.1", stateFile, now = () => new Date() } = options;
  const state = readState(stateFile);
  const webhooks = new WebhookQueue(options.webhook);
  const double = new Double(state, webhooks, now, options.afterLastTry);
  const keep = () => writeState(stateFile, state);
  const server = createServer(createAnswerer(double, webhooks, { ...options, keep }));
  server.listen(options.port, host);
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EADDRINUSE"
      ? new Error(`Port ${options.port} is taken: end the program that uses it, or set another one.`)
      : error;
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  double.url = `http://${host === "127.0.0.1" ? "localhost" : host}:${port}`;
  double.resumeWebhooks();
  const tick = setInterval(() => {
    if (double.catchUp()) keep();
  }, tickMs).unref();
  const kept = async <Result>(work: () => Result): Promise<Result> => {
    double.catchUp();
    const result = work();
    keep();
    await webhooks.settled();
    return result;
  };
  return {
    url: double.url,
    port,
    clientOptions: { host, port, protocol: "http" },
    completeCheckout: (id, card = "works") => kept(() => void double.completeCheckout(id, card)),
    setCard: (customerId, card) => kept(() => double.engine.setCard(customerId, card)),
    advance: (seconds) => kept(() => double.advance(seconds)),
    now: () => new Date(double.now() * 1000),
    webhooks,
    events: () =>
      state.events.map((event) => ({
        id: event.id,
        type: event.type,
        body: JSON.stringify(double.eventAnswer(event)),
      })),
    snapshot: () => structuredClone(state),
    close: async () => {
      clearInterval(tick);
      webhooks.close();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
      keep();
    },
  };
}
