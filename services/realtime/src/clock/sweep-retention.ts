import type { InternalRouter } from "@mockingbird/api/internal";
import { signClockToken } from "@mockingbird/auth/clock-token";
import { createTRPCClient, httpLink } from "@trpc/client";
import { z } from "zod";
import type { Settings } from "../env.ts";
import { log } from "../log.ts";

const internalPath = "/api/internal/trpc";
/** The backend deletes a few thousand interviews in one call, at most. */
const requestTimeoutMs = 120_000;
/** A backlog larger than this many calls can delete goes on the next day. */
const callsMax = 100;

const answerSchema = z.object({
  interviews: z.int(),
  turns: z.int(),
  erasures: z.int(),
  failed: z.int(),
  isDone: z.boolean(),
});

/** Has the backend delete what organisations keep no longer, call by call until nothing is left. Throws when it does not answer. */
export async function sweepRetention(settings: Settings): Promise<void> {
  const client = createTRPCClient<InternalRouter>({
    links: [httpLink({ url: new URL(internalPath, settings.webUrl).href, fetch: signedFetch(settings) })],
  });
  for (let call = 1; call <= callsMax; call += 1) {
    const answer = answerSchema.parse(await client.retention.sweep.mutate({}));
    log(answer.failed > 0 ? "warn" : "info", "sweep-retention", { call, ...answer });
    if (answer.isDone) return;
  }
}

function signedFetch({ servicePrivateKey }: Settings) {
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
