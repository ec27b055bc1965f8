import NextAuth from "next-auth";
import { createAuthOptions } from "./auth-options.ts";
import type { AuthSettings } from "./auth-settings.ts";
import { parseCookieHeader } from "./cookie-header.ts";
import { defaultExport } from "./default-export.ts";
import { RecordedResponse } from "./recorded-response.ts";
import { isSignInError } from "./sign-in-error.ts";

const authPath = "/api/auth/";
const bodyBytesMax = 16 * 1024;

/**
 * Answers a request below `/api/auth/` with next-auth. next-auth is called the way the Pages Router calls it, with plain
 * objects, so it needs no framework around it; its known rough edges are kept away from people here.
 */
export async function handleAuthRequest(request: Request, settings: AuthSettings): Promise<Response> {
  const url = new URL(request.url);
  const action = url.pathname.slice(authPath.length).split("/");
  if (request.method !== "GET" && request.method !== "POST") return new Response(null, { status: 405 });
  // next-auth's client posts its own errors here, and anybody could fill the log with it.
  if (action[0] === "_log") return new Response(null, { status: 204 });
  if (action[0] === "error") return toSignIn(settings, url.searchParams.get("error"));

  const isMagicLink = action[0] === "callback" && action[1] === "email";
  if (isMagicLink && !isOwnPage(request)) {
    return Response.redirect(`${settings.baseUrl}/sign-in/confirm${url.search}`, 303);
  }
  // next-auth answers a bare 500 to a GET of this one.
  if (action[0] === "callback" && !isMagicLink && request.method === "GET") return toSignIn(settings, null);

  const query = Object.fromEntries(url.searchParams);
  const body = await readBody(request);
  if (body === null) return new Response(null, { status: 413 });
  for (const source of [query, body]) {
    if (source.callbackUrl !== undefined && !isOwnAddress(source.callbackUrl, settings.baseUrl))
      delete source.callbackUrl;
  }
  const cookies = parseCookieHeader(request.headers.get("cookie"));
  const recorded = new RecordedResponse();
  const { method } = request;
  const headers = Object.fromEntries(request.headers);
  await callNextAuth({ method, headers, cookies, body, query: { ...query, nextauth: action } }, recorded, settings);
  return cleanErrors(recorded.toResponse(), settings);
}

/** Its types want Next's own request and response, of which it uses only what these objects have. */
async function callNextAuth(request: object, response: RecordedResponse, settings: AuthSettings): Promise<void> {
  await Reflect.apply(defaultExport(NextAuth), undefined, [request, response, createAuthOptions(settings)]);
}

/** A mail scanner or a foreign page may open a link; only the button on our own page uses it up. */
function isOwnPage(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site === null || site === "same-origin";
}

function isOwnAddress(address: string, baseUrl: string): boolean {
  return URL.canParse(address, baseUrl) && new URL(address, baseUrl).origin === new URL(baseUrl).origin;
}

/** Form or JSON fields as text, `{}` for no body, `null` for one that is too large. */
async function readBody(request: Request): Promise<Record<string, string> | null> {
  const text = await request.text();
  if (text.length > bodyBytesMax) return null;
  if (!request.headers.get("content-type")?.includes("json")) return Object.fromEntries(new URLSearchParams(text));
  const parsed = parseJson(text);
  const fields = typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : [];
  return Object.fromEntries(fields.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function toSignIn(settings: AuthSettings, error: string | null): Response {
  const query = error === null ? "" : `?error=${isSignInError(error) ? error : "Callback"}`;
  return Response.redirect(`${settings.baseUrl}/sign-in${query}`, 303);
}

/** next-auth sends errors by way of its own error page and puts unknown messages into the address. */
function cleanErrors(response: Response, settings: AuthSettings): Response {
  const location = response.headers.get("location");
  const target = location && URL.canParse(location, settings.baseUrl) ? new URL(location, settings.baseUrl) : null;
  if (target?.pathname !== `${authPath}error`) return response;
  response.headers.set("location", toSignIn(settings, target.searchParams.get("error")).headers.get("location") ?? "");
  return response;
}
