import { readBody } from "@mockingbird/auth/next-auth";
import type { AnyRouter } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { takeTurns } from "../rate-limits/take-turns.ts";
import { logFailure } from "../trpc/error-mapper.ts";
import type { PersonContext } from "../trpc/person-context.ts";
import { clientAddress } from "./client-address.ts";
import { refusal } from "./refusal.ts";
import { refuseForeignRequest } from "./refuse-foreign-request.ts";
import { refuseTooMany, retryAfterHeader } from "./too-many-requests.ts";

const endpoint = "/api/trpc";
/** A logo of 200 kB fits, as base64. */
const bodyBytesMax = 384 * 1024;
/** Calls in one HTTP request. Without a limit one request could carry hundreds. */
const batchCallsMax = 10;

/** Serves a root for people, to the app's own pages only. */
export function createPersonTrpcHandler(settings: {
  router: AnyRouter;
  baseUrl: string;
  trustedProxyHops: number;
  createContext: (headers: Headers) => Promise<PersonContext>;
}) {
  const { router, baseUrl, trustedProxyHops, createContext } = settings;
  return async (request: Request): Promise<Response> => {
    const refused = refuseForeignRequest(request, baseUrl);
    if (refused) return refused;
    const calls = callsOf(request);
    if (calls === null || calls.length > batchCallsMax) return refusal(400, "INVALID_INPUT");
    const { method, headers } = request;
    const tooMany = await refuseTooMany(takeAddressTurns(router, calls, clientAddress(headers, trustedProxyHops)));
    if (tooMany) return tooMany;
    const body = await readBody(request, bodyBytesMax);
    if (body === null) return refusal(413, "INVALID_INPUT", "The body is too large.");
    return fetchRequestHandler({
      endpoint,
      router,
      req: new Request(request.url, { method, headers, ...(method === "POST" ? { body } : {}) }),
      createContext: () => createContext(headers),
      maxBatchSize: batchCallsMax,
      onError: logFailure,
      responseMeta: ({ errors }) => {
        const late = errors.map(({ cause }) => retryAfterHeader(cause)).find((header) => "retry-after" in header);
        return { headers: { "cache-control": "no-store", ...late } };
      },
    });
  };
}

/** The procedures that a request names; `null` when its path cannot be read. */
function callsOf(request: Request): string[] | null {
  try {
    return decodeURIComponent(new URL(request.url).pathname.slice(endpoint.length + 1)).split(",");
  } catch {
    return null;
  }
}

/** Before anything is looked up for it, each call counts for the network it comes from; strangers' calls count twice. */
async function takeAddressTurns(router: AnyRouter, calls: string[], address: string): Promise<void> {
  await takeTurns("callsByAddress", address, calls.length);
  const procedures: Record<string, { _def?: { meta?: { capability?: unknown } } }> = router._def.procedures;
  const strangers = calls.filter((path) => procedures[path]?._def?.meta?.capability === "public");
  if (strangers.length > 0) await takeTurns("strangersCallsByAddress", address, strangers.length);
}
