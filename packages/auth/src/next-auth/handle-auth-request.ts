import NextAuth from "next-auth";
import { z } from "zod";
import { authCookies } from "./auth-cookies.ts";
import { createAuthOptions } from "./auth-options.ts";
import type { AuthSettings, Visit } from "./auth-settings.ts";
import { parseCookieHeader } from "./cookie-header.ts";
import { defaultExport } from "./default-export.ts";
import { deviceName } from "./device-name.ts";
import { readFields } from "./read-fields.ts";
import { readSessionCookie } from "./read-session-cookie.ts";
import { RecordedResponse } from "./recorded-response.ts";
import { isSignInError } from "./sign-in-error.ts";

const authPath = "/api/auth/";

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
  // Opening a link, by whoever, leads to the page with the button; the button posts.
  if (isMagicLink && request.method === "GET") {
    return Response.redirect(`${settings.baseUrl}/sign-in/confirm${url.search}`, 303);
  }
  if (isMagicLink && !isOwnPage(request, settings)) return toSignIn(settings, "Callback");
  // next-auth answers a bare 500 to a GET of any other.
  if (action[0] === "callback" && request.method === "GET") return toSignIn(settings, null);

  const body = await readFields(request);
  if (body === null) return new Response(null, { status: 413 });
  // next-auth reads a link's token from the query only.
  const query = isMagicLink ? body : Object.fromEntries(url.searchParams);
  const cookies = ownCookies(request, settings);
  keepOwnAddress(query, "callbackUrl", settings.baseUrl);
  keepOwnAddress(body, "callbackUrl", settings.baseUrl);
  keepOwnAddress(cookies, authCookies(settings.app, settings.baseUrl).callbackUrl.name, settings.baseUrl);
  const recorded = new RecordedResponse();
  const { method } = request;
  const headers = Object.fromEntries(request.headers);
  const plainRequest = { method, headers, cookies, body, query: { ...query, nextauth: action } };
  await callNextAuth(plainRequest, recorded, settings, await visitOf(request, settings));
  return cleanErrors(recorded.toResponse(), settings);
}

async function visitOf({ headers }: Request, settings: AuthSettings): Promise<Visit> {
  const cookie = await readSessionCookie(headers.get("cookie"), settings);
  return { device: deviceName(headers.get("user-agent")), sessionId: cookie?.sessionId ?? null };
}

/** Only the cookies we set: next-auth would read any whose name begins like the session's as a further piece of it. */
function ownCookies(request: Request, { app, baseUrl }: AuthSettings): Record<string, string> {
  const cookies = parseCookieHeader(request.headers.get("cookie"));
  const names = Object.values(authCookies(app, baseUrl)).map(({ name }) => name);
  return Object.fromEntries(Object.entries(cookies).filter(([name]) => names.includes(name)));
}

/** Its types want Next's own request and response, of which it uses only what these objects have. */
async function callNextAuth(
  request: object,
  response: RecordedResponse,
  settings: AuthSettings,
  visit: Visit,
): Promise<void> {
  await Reflect.apply(defaultExport(NextAuth), undefined, [request, response, createAuthOptions(settings, visit)]);
}

/**
 * Whether a page of our own sent this, and no other site, which could sign a visitor in as somebody else. The page with
 * the button sends no referrer, and browsers then call its origin `null`; the ones that do say whose page it was instead.
 */
function isOwnPage({ headers }: Request, { baseUrl }: AuthSettings): boolean {
  const site = headers.get("sec-fetch-site");
  return site === null ? headers.get("origin") === baseUrl : site === "same-origin";
}

/**
 * Writes an address of our own out in full and removes any other. next-auth fails over one without its origin, and
 * remembers what it was given in a cookie, so both are looked after alike.
 */
function keepOwnAddress(source: Record<string, string>, field: string, baseUrl: string): void {
  const address = source[field];
  if (address === undefined) return;
  const url = URL.canParse(address, baseUrl) ? new URL(address, baseUrl) : null;
  if (url?.origin === new URL(baseUrl).origin) source[field] = url.href;
  else delete source[field];
}

function toSignIn({ baseUrl }: AuthSettings, error: string | null): Response {
  return Response.redirect(signInAddress(baseUrl, error), 303);
}

const jsonTargetSchema = z.object({ url: z.string() });

/**
 * next-auth names its own error page as the next address, in a Location or in JSON, with whatever message it caught. What
 * people are sent to is the sign-in page, with a code of ours.
 */
async function cleanErrors(response: Response, settings: AuthSettings): Promise<Response> {
  const { headers, status } = response;
  const location = headers.get("location");
  if (location !== null) {
    headers.set("location", cleanTarget(location, settings));
    return response;
  }
  if (!headers.get("content-type")?.includes("json")) return response;
  const body: unknown = await response.json();
  const { data } = jsonTargetSchema.safeParse(body);
  return Response.json(data ? { url: cleanTarget(data.url, settings) } : body, { status, headers });
}

function cleanTarget(target: string, { baseUrl }: AuthSettings): string {
  const url = URL.canParse(target, baseUrl) ? new URL(target, baseUrl) : null;
  return url?.pathname === `${authPath}error` ? signInAddress(baseUrl, url.searchParams.get("error")) : target;
}

function signInAddress(baseUrl: string, error: string | null): string {
  return `${baseUrl}/sign-in${error === null ? "" : `?error=${isSignInError(error) ? error : "Callback"}`}`;
}
