import { signClockToken } from "@mockingbird/auth/clock-token";
import { pathOf, sendWithToken, type Tampering } from "./call-as-worker.ts";
import { workerKey } from "./keys.ts";

/** Sends one call that the Worker's clock starts. */
export async function callAsClock(
  procedure: string,
  input: unknown,
  change: Tampering = {},
  handler?: (request: Request) => Promise<Response>,
) {
  const path = pathOf(procedure);
  const rawBody = JSON.stringify(input);
  const token = await signClockToken(change.key ?? workerKey, { method: "POST", path, rawBody });
  return sendWithToken(token, change.path ?? path, change.body ?? rawBody, change.headers, handler);
}
