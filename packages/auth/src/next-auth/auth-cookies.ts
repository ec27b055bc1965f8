import type { CookiesOptions } from "next-auth";
import type { AuthApp } from "./auth-app.ts";

/**
 * Every cookie carries the app's name, because cookies ignore ports: with next-auth's own names, opening one app on
 * localhost would sign people out of the other. `__Host-` needs https, so it is left out on loopback.
 */
export function authCookies(app: AuthApp, baseUrl: string) {
  const secure = baseUrl.startsWith("https://");
  const cookie = (purpose: string, maxAge?: number) => ({
    name: `${secure ? "__Host-" : ""}mockingbird-${app}.${purpose}`,
    options: {
      httpOnly: true,
      sameSite: "lax" as const,
      path: "/",
      secure,
      ...(maxAge === undefined ? {} : { maxAge }),
    },
  });
  const handshakeSeconds = 15 * 60;
  return {
    sessionToken: cookie("session"),
    callbackUrl: cookie("callback-url"),
    csrfToken: cookie("csrf"),
    pkceCodeVerifier: cookie("pkce", handshakeSeconds),
    state: cookie("state", handshakeSeconds),
    nonce: cookie("nonce", handshakeSeconds),
  } satisfies CookiesOptions;
}
