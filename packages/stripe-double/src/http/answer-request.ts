import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import type { Double } from "../double.ts";
import { answerPage } from "../pages/page-routes.ts";
import type { WebhookQueue } from "../webhooks/webhook-queue.ts";
import { createApi } from "./answer-api.ts";
import { answerControl } from "./answer-control.ts";

interface RequestSeen {
  method: string;
  path: string;
}

export interface RequestHooks {
  /** Sees each request before it is answered, and may let it fail: a status answers instead. */
  onRequest?: (request: RequestSeen) => Promise<number | undefined> | number | undefined;
  /** Sees each request once it has been carried out, before the answer leaves. */
  onCarriedOut?: (request: RequestSeen) => Promise<void> | void;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** Answers everything that is asked of the server: the API, the pages, and what steers the stand-in itself. */
export function createAnswerer(
  double: Double,
  webhooks: WebhookQueue,
  { onRequest, onCarriedOut, keep }: RequestHooks & { keep: () => void },
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const api = createApi(double);
  const answer = async (request: IncomingMessage, seen: RequestSeen, url: URL): Promise<Answer> => {
    const body = await text(request);
    double.catchUp();
    if (url.pathname.startsWith("/v1/")) {
      const idempotencyKey = headerOf(request, "idempotency-key");
      return api({ ...seen, url, body, idempotencyKey, authorization: headerOf(request, "authorization") });
    }
    const control = await answerControl(double, webhooks, { ...seen, body });
    if (control) return asJson(control.status, control.body);
    const form = new URLSearchParams(body);
    return asPage(answerPage(double, { method: seen.method, path: url.pathname + url.search, form }));
  };
  return async (request, response) => {
    const url = new URL(request.url ?? "/", double.url);
    const seen = { method: request.method ?? "GET", path: url.pathname };
    const failure = await onRequest?.(seen);
    const { status, headers, body } =
      failure === undefined
        ? await answer(request, seen, url).catch(asFailure)
        : asJson(failure, { error: { type: "api_error", message: "The stand-in was told to let this fail." } });
    if (failure === undefined) {
      if (seen.method !== "GET") keep();
      await onCarriedOut?.(seen);
    }
    response.writeHead(status, headers).end(body);
  };
}

function asJson(status: number, body: unknown): Answer {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

function asFailure(error: unknown): Answer {
  const message = error instanceof Error ? error.message : String(error);
  return asJson(500, { error: { type: "api_error", message } });
}

function asPage(page: ReturnType<typeof answerPage>): Answer {
  const { status } = page;
  if ("location" in page) return { status, headers: { location: page.location }, body: "" };
  if ("pdf" in page) return { status, headers: { "content-type": "application/pdf" }, body: page.pdf };
  return { status, headers: { "content-type": "text/html; charset=utf-8" }, body: page.html };
}

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}
