import { StripeDoubleError } from "../core/stripe-error.ts";
import { apiVersion, type Double } from "../double.ts";
import { billingRoutes } from "./billing-routes.ts";
import { catalogueRoutes } from "./catalogue-routes.ts";
import { parseForm } from "./form.ts";
import { matchRoute } from "./match-route.ts";

export interface ApiRequest {
  method: string;
  url: URL;
  authorization: string | undefined;
  idempotencyKey: string | undefined;
  body: string;
}

export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/**
 * Answers one request of the SDK's. What came with an idempotency key is answered the same when it comes again, and
 * refused when it comes with other content (API, "Idempotent requests").
 */
export function createApi(double: Double): (request: ApiRequest) => ApiAnswer {
  const routes = [...catalogueRoutes(double), ...billingRoutes(double)];
  const run = ({ method, url, body, authorization }: ApiRequest): { status: number; body: string } => {
    try {
      if (!authorization?.startsWith("Bearer ") && !authorization?.startsWith("Basic ")) {
        throw new StripeDoubleError("You did not provide an API key.", { status: 401 });
      }
      const route = matchRoute(routes, method, url.pathname);
      if (!route) {
        const message = `Unrecognized request URL (${method}: ${url.pathname}). The stand-in does not know it.`;
        throw new StripeDoubleError(message, { status: 404 });
      }
      const form = parseForm(method === "POST" ? body : url.search.slice(1) || body);
      return { status: 200, body: JSON.stringify(route.answer({ id: route.id, form })) };
    } catch (error) {
      return refusal(error);
    }
  };
  return (request) => {
    const { idempotencyKey, method, url, body } = request;
    const requestId = `req_${double.engine.nextId("double")}`;
    const headers = { "content-type": "application/json", "request-id": requestId, "stripe-version": apiVersion };
    if (idempotencyKey === undefined || method !== "POST") return { ...run(request), headers };
    const asked = `${method} ${url.pathname}\n${body}`;
    const known = double.state.answers[idempotencyKey];
    if (known && known.request === asked) {
      return { status: known.status, body: known.body, headers: { ...headers, "idempotent-replayed": "true" } };
    }
    if (known) {
      const message =
        "Keys for idempotent requests can only be used with the same parameters they were first used with.";
      return { ...refusal(new StripeDoubleError(message, { type: "idempotency_error" })), headers };
    }
    const answer = run(request);
    // What was refused before anything was done may come again with the same key.
    if (answer.status < 400 || answer.status === 402)
      double.state.answers[idempotencyKey] = { request: asked, ...answer };
    return { ...answer, headers };
  };
}

function refusal(error: unknown): { status: number; body: string } {
  if (!(error instanceof StripeDoubleError)) throw error;
  const { status, type, code, param, message } = error;
  return { status, body: JSON.stringify({ error: { type, message, ...(code && { code }), ...(param && { param }) } }) };
}
