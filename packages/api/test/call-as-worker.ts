import { signServiceToken } from "@mockingbird/auth/service-token";
import { z } from "zod";
import { createInternalTrpcHandler } from "../src/http/internal-trpc-handler.ts";
import { encryptionKeys, workerKey, workerPublicKey } from "./keys.ts";
import { now } from "./people.ts";

/** Where the Worker finds the backend; also its Origin. */
export const workerBase = "http://localhost:3000";
const handle = createInternalTrpcHandler({ workerKeys: [workerPublicKey], encryptionKeys, now: () => now });

const answerSchema = z.object({
  result: z.object({ data: z.unknown() }).optional(),
  error: z.object({ data: z.object({ errorCode: z.string() }) }).optional(),
});

/** Whom a request of the Worker is about. */
export type Subject = { org: string; iv: string; att?: number };

/** What is tampered with after the request was signed. */
export type Tampering = { key?: typeof workerKey; path?: string; body?: string; headers?: Record<string, string> };

/** Sends one signed call, as the Worker does. */
export async function callAsWorker(
  procedure: string,
  input: unknown,
  { org, iv, att = 1 }: Subject,
  change: Tampering = {},
): Promise<{ status: number; body: unknown; errorCode: unknown }> {
  const path = `/api/internal/trpc/${procedure}`;
  const rawBody = JSON.stringify(input);
  const token = await signServiceToken(change.key ?? workerKey, { method: "POST", path, rawBody, org, iv, att });
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}`, ...change.headers };
  const request = new Request(workerBase + (change.path ?? path), {
    method: "POST",
    headers,
    body: change.body ?? rawBody,
  });
  const response = await handle(request);
  const body = answerSchema.parse(await response.json());
  return { status: response.status, body: body.result?.data, errorCode: body.error?.data.errorCode };
}
