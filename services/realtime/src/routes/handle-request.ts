import { lineCheckPath } from "@mockingbird/proto";
import { type Env, settingsOf } from "../env.ts";
import { answerLineCheck } from "./answer-line-check.ts";
import { connect } from "./connect.ts";
import { deliver } from "./deliver.ts";
import { withSecurityHeaders } from "./with-security-headers.ts";

/** All addresses of the Worker. */
export async function handleRequest(request: Request, env: Env): Promise<Response> {
  return withSecurityHeaders(request, await route(request, env));
}

async function route(request: Request, env: Env): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === "/health") return health(env);
  if (pathname === lineCheckPath) return answerLineCheck(request, env);
  const [, encodedId, action] = /^\/v1\/interviews\/([^/]+)(\/deliver)?$/.exec(pathname) ?? [];
  const interviewId = encodedId === undefined ? undefined : decode(encodedId);
  if (interviewId === undefined) return new Response("Not found.", { status: 404 });
  if (action !== undefined) return deliver(request, interviewId, env);
  if (request.method !== "GET") return new Response("Not found.", { status: 404 });
  return connect(request, interviewId, env);
}

/** Answers only when the settings are whole, so that a start with a bad one is noticed at once. */
function health(env: Env): Response {
  settingsOf(env);
  return new Response("ok");
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
