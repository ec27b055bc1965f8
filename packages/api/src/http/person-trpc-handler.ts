import { readBody } from "@mockingbird/auth/next-auth";
import type { AnyRouter } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { logFailure } from "../trpc/error-mapper.ts";
import type { PersonContext } from "../trpc/person-context.ts";
import { refusal } from "./refusal.ts";
import { refuseForeignRequest } from "./refuse-foreign-request.ts";

const endpoint = "/api/trpc";
const bodyBytesMax = 256 * 1024;
/** Calls in one HTTP request. Without a limit one request could carry hundreds. */
const batchCallsMax = 10;

/** Serves a root for people, to the app's own pages only. */
export function createPersonTrpcHandler(settings: {
  router: AnyRouter;
  baseUrl: string;
  createContext: (headers: Headers) => Promise<PersonContext>;
}) {
  return async (request: Request): Promise<Response> => {
    const refused = refuseForeignRequest(request, settings.baseUrl);
    if (refused) return refused;
    const body = await readBody(request, bodyBytesMax);
    if (body === null) return refusal(413, "INVALID_INPUT", "The body is too large.");
    const { method, headers } = request;
    return fetchRequestHandler({
      endpoint,
      router: settings.router,
      req: new Request(request.url, { method, headers, ...(method === "POST" ? { body } : {}) }),
      createContext: () => settings.createContext(headers),
      maxBatchSize: batchCallsMax,
      onError: logFailure,
      responseMeta: () => ({ headers: { "cache-control": "no-store" } }),
    });
  };
}
