import { type Env, settingsOf } from "../env.ts";
import { connect } from "./connect.ts";

/** All addresses of the Worker. */
export async function handleRequest(request: Request, env: Env): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === "/health") return health(env);
  const interviewId = /^\/v1\/interviews\/([^/]+)$/.exec(pathname)?.[1];
  if (interviewId === undefined || request.method !== "GET") return new Response("Not found.", { status: 404 });
  const decoded = decode(interviewId);
  return decoded === undefined ? new Response("Not found.", { status: 404 }) : connect(request, decoded, env);
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
