import type { InternalRouter } from "@mockingbird/api/internal";
import { signClockToken } from "@mockingbird/auth/clock-token";
import { createTRPCClient, httpLink } from "@trpc/client";
import type { Settings } from "../env.ts";

const internalPath = "/api/internal/trpc";

/** The backend's internal procedures that a clock starts, each request signed for exactly what it asks. */
export function createClockClient(settings: Settings, requestTimeoutMs: number) {
  return createTRPCClient<InternalRouter>({
    links: [
      httpLink({
        url: new URL(internalPath, settings.webUrl).href,
        fetch: signedFetch(settings, requestTimeoutMs),
      }),
    ],
  });
}

function signedFetch({ servicePrivateKey }: Settings, requestTimeoutMs: number) {
  return async (input: unknown, init?: { method?: string; body?: unknown }): Promise<Response> => {
    const url = new URL(String(input));
    const method = init?.method ?? "GET";
    const rawBody = typeof init?.body === "string" ? init.body : "";
    const token = await signClockToken(servicePrivateKey, { method, path: url.pathname + url.search, rawBody });
    return fetch(url, {
      method,
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      ...(rawBody === "" ? {} : { body: rawBody }),
      redirect: "manual",
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
  };
}
