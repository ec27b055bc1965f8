import { authCookies } from "./auth-cookies.ts";
import type { AuthSettings } from "./auth-settings.ts";
import { parseCookieHeader } from "./cookie-header.ts";
import { decodeSession } from "./decode-session.ts";

/**
 * The session row that a request's cookie names, or `null` when there is no cookie or we did not make it. Whether the
 * row still stands is for the database to say.
 */
export async function readSessionCookie(
  cookieHeader: string | null,
  settings: Pick<AuthSettings, "app" | "baseUrl" | "secret" | "previousSecret">,
): Promise<{ sessionId: string; userId: string } | null> {
  const token = parseCookieHeader(cookieHeader)[authCookies(settings.app, settings.baseUrl).sessionToken.name];
  if (!token) return null;
  const claims = await decodeSession(token, settings);
  return typeof claims?.sid === "string" && claims.sub ? { sessionId: claims.sid, userId: claims.sub } : null;
}
