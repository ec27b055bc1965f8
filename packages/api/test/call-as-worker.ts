import { signServiceToken } from "@mockingbird/auth/service-token";
import type { Stripe } from "stripe";
import { z } from "zod";
import { createInternalTrpcHandler } from "../src/http/internal-trpc-handler.ts";
import type { MailSettings } from "../src/mail/post-mail.ts";
import type { GeminiSettings } from "../src/settings/gemini-settings.ts";
import { workerKey, workerPublicKey } from "./keys.ts";
import { gemini, mails } from "./mails.ts";
import { now } from "./people.ts";

/** Where the Worker finds the backend; also its Origin. */
export const workerBase = "http://localhost:3000";
/** The backend as the Worker finds it, with another way out for mails or another clock where a test has one. */
export const createHandler = (
  given: { mail?: MailSettings; gemini?: GeminiSettings; stripe?: Stripe; now?: () => Date } = {},
) =>
  createInternalTrpcHandler({
    workerKeys: [workerPublicKey],
    ...mails,
    gemini,
    stripe: null,
    now: () => now,
    ...given,
  });
const handle = createHandler();

const answerSchema = z.object({
  result: z.object({ data: z.unknown() }).optional(),
  error: z.object({ data: z.object({ errorCode: z.string() }) }).optional(),
});
type Answer = { status: number; body: unknown; errorCode: unknown };

/** Whom a request of the Worker is about. */
export type Subject = { org: string; iv: string; att?: number };

/** What is tampered with after the request was signed. */
export type Tampering = { key?: typeof workerKey; path?: string; body?: string; headers?: Record<string, string> };

export const pathOf = (procedure: string) => `/api/internal/trpc/${procedure}`;

/** Sends one signed call, as the Worker does. */
export async function callAsWorker(
  procedure: string,
  input: unknown,
  { org, iv, att = 1 }: Subject,
  change: Tampering = {},
  handler?: (request: Request) => Promise<Response>,
): Promise<Answer> {
  const path = pathOf(procedure);
  const rawBody = JSON.stringify(input);
  const token = await signServiceToken(change.key ?? workerKey, { method: "POST", path, rawBody, org, iv, att });
  return sendWithToken(token, change.path ?? path, change.body ?? rawBody, change.headers, handler);
}

/** Sends a call with a token that somebody made, by the way in that `handler` is. */
export async function sendWithToken(
  token: string,
  path: string,
  body: string,
  headers: Record<string, string> = {},
  handler: (request: Request) => Promise<Response> = handle,
): Promise<Answer> {
  const request = new Request(workerBase + path, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}`, ...headers },
    body,
  });
  const response = await handler(request);
  const answer = answerSchema.parse(await response.json());
  return { status: response.status, body: answer.result?.data, errorCode: answer.error?.data.errorCode };
}
