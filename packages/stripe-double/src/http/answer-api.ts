import { answerById } from "../answers/answer-by-id.ts";
import { look } from "../core/find.ts";
import { StripeDoubleError } from "../core/stripe-error.ts";
import { apiVersion, type Double } from "../double.ts";
import { checkoutRoutes } from "./checkout-routes.ts";
import { customerRoutes } from "./customer-routes.ts";
import { eventRoutes } from "./event-routes.ts";
import { expand } from "./expand.ts";
import { type Form, parseForm } from "./form.ts";
import { invoiceRoutes } from "./invoice-routes.ts";
import { matchRoute } from "./match-route.ts";
import { meterEventRoutes } from "./meter-event-routes.ts";
import { meterRoutes } from "./meter-routes.ts";
import { priceRoutes } from "./price-routes.ts";
import { productRoutes } from "./product-routes.ts";
import { subscriptionRoutes } from "./subscription-routes.ts";

/** For how long an answer is kept by its key: Stripe says at least a day. */
const keptSeconds = 24 * 3_600;

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
  const routes = [
    productRoutes,
    priceRoutes,
    meterRoutes,
    meterEventRoutes,
    customerRoutes,
    checkoutRoutes,
    subscriptionRoutes,
    invoiceRoutes,
    eventRoutes,
  ].flatMap((routesOf) => routesOf(double));
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
      const answer = route.answer({ id: route.id, form });
      const paths = expandPaths(form);
      const expanded = expand(answer, paths, (id) => answerById(double.state, id, double.url));
      return { status: 200, body: JSON.stringify(expanded) };
    } catch (error) {
      return refusal(error);
    }
  };
  let requests = 0;
  return (request) => {
    const { idempotencyKey, method, url, body } = request;
    requests += 1;
    const requestId = `req_${String(requests).padStart(8, "0")}`;
    const headers = { "content-type": "application/json", "request-id": requestId, "stripe-version": apiVersion };
    if (idempotencyKey === undefined || method !== "POST") return { ...run(request), headers };
    const asked = `${method} ${url.pathname}\n${body}`;
    const { answers } = double.state;
    for (const [key, { created }] of Object.entries(answers)) {
      if (created <= double.now() - keptSeconds) delete answers[key];
    }
    const known = look(answers, idempotencyKey);
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
      answers[idempotencyKey] = { created: double.now(), request: asked, ...answer };
    return { ...answer, headers };
  };
}

function expandPaths({ expand: paths }: Form): string[] {
  return Array.isArray(paths) ? paths.filter((path) => typeof path === "string") : [];
}

function refusal(error: unknown): { status: number; body: string } {
  if (!(error instanceof StripeDoubleError)) throw error;
  const { status, type, code, param, message } = error;
  return { status, body: JSON.stringify({ error: { type, message, ...(code && { code }), ...(param && { param }) } }) };
}
