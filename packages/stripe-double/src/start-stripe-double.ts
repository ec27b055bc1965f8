import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Card } from "./core/records.ts";
import { Double } from "./double.ts";
import { createApi } from "./http/answer-api.ts";
import { answerControl } from "./http/answer-control.ts";
import { answerPage } from "./pages/page-routes.ts";
import { readState, writeState } from "./state-file.ts";
import { type Delivery, type ReleaseOptions, WebhookQueue, type WebhookTarget } from "./webhooks/webhook-queue.ts";

export interface StripeDoubleOptions {
  /** 0 takes a free one. */
  port: number;
  host?: string;
  /** Where the account is kept between runs; without it, it is gone with the process. */
  stateFile?: string;
  /** Whom it tells what happened; nobody without it. */
  webhook?: WebhookTarget;
  /** The machine's clock, for tests. */
  now?: () => Date;
  /** Sees each request before it is answered, and may let it fail: a status answers instead. */
  onRequest?: (request: { method: string; path: string }) => Promise<number | undefined> | number | undefined;
  /** Sees each request once it has been carried out, before the answer leaves. */
  onCarriedOut?: (request: { method: string; path: string }) => Promise<void> | void;
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
    hold(): void;
    release(options?: ReleaseOptions): void;
    settled(): Promise<void>;
    deliveries(): readonly Delivery[];
  };
  /** Every event so far, as a webhook carries it, in order. */
  events(): { id: string; type: string; body: string }[];
  close(): Promise<void>;
}

/** Starts a whole Stripe account that answers as Stripe does (docs/billing.md says what it knows). */
export async function startStripeDouble(options: StripeDoubleOptions): Promise<StripeDouble> {
  const { host = "127.0.0.1", stateFile, now = () => new Date() } = options;
  const state = readState(stateFile);
  const webhooks = new WebhookQueue(options.webhook);
  const double = new Double(state, webhooks, now);
  const api = createApi(double);
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request);
    const method = request.method ?? "GET";
    const url = new URL(request.url ?? "/", double.url);
    const path = url.pathname;
    const failure = await options.onRequest?.({ method, path });
    if (failure !== undefined) return send(response, failure, {}, "");
    double.catchUp();
    const control = await answerControl(double, webhooks, { method, path, body });
    const isApi = path.startsWith("/v1/");
    const shown =
      control || isApi
        ? null
        : answerPage(double, { method, path: url.pathname + url.search, form: new URLSearchParams(body) });
    const idempotencyKey = headerOf(request, "idempotency-key");
    const authorization = headerOf(request, "authorization");
    const answered = isApi ? api({ method, url, body, idempotencyKey, authorization }) : null;
    if (method !== "GET") writeState(stateFile, state);
    await options.onCarriedOut?.({ method, path });
    if (control) send(response, control.status, { "content-type": "application/json" }, JSON.stringify(control.body));
    else if (answered) send(response, answered.status, answered.headers, answered.body);
    else if (shown && "location" in shown) send(response, shown.status, { location: shown.location }, "");
    else if (shown && "pdf" in shown) send(response, shown.status, { "content-type": "application/pdf" }, shown.pdf);
    else if (shown) send(response, shown.status, { "content-type": "text/html; charset=utf-8" }, shown.html);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      send(
        response,
        500,
        { "content-type": "application/json" },
        JSON.stringify({ error: { type: "api_error", message } }),
      );
    });
  });
  server.listen(options.port, host);
  await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
    throw error.code === "EADDRINUSE"
      ? new Error(`Port ${options.port} is taken: end the program that uses it, or set another one.`)
      : error;
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : options.port;
  double.url = `http://${host === "127.0.0.1" ? "localhost" : host}:${port}`;
  const kept = async <Result>(work: () => Result): Promise<Result> => {
    double.catchUp();
    const result = work();
    writeState(stateFile, state);
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
    close: async () => {
      webhooks.close();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string | Buffer): void {
  response.writeHead(status, headers).end(body);
}
