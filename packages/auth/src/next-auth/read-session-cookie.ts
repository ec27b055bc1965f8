import { decode } from "next-auth/jwt";
import { authCookies } from "./auth-cookies.ts";
import type { AuthSettings } from "./auth-settings.ts";
import { parseCookieHeader } from "./cookie-header.ts";

/**
 * The session row that a request's cookie names, or `null` when there is no cookie or we did not make it. Whether the
 * row still stands is for the database to say.
 */
export async function readSessionCookie(
  cookieHeader: string | null,
  { app, baseUrl, secret }: Pick<AuthSettings, "app" | "baseUrl" | "secret">,
): Promise<{ sessionId: string; userId: string } | null> {
  const token = parseCookieHeader(cookieHeader)[authCookies(app, baseUrl).sessionToken.name];
  if (!token) return null;
  const claims = await decode({ token, secret }).catch(() => null);
  return typeof claims?.sid === "string" && claims.sub ? { sessionId: claims.sid, userId: claims.sub } : null;
}
