import type { AuthApp } from "./auth-app.ts";
import type { AuthStore } from "./auth-store.ts";

/** One app's sign-in. */
export interface AuthSettings {
  app: AuthApp;
  /** The app's public address, without a trailing slash. Cookies are Secure when it is https. */
  baseUrl: string;
  /** Cookies are made with it. */
  secret: string;
  /** The secret before this one, while it is being replaced: cookies made with it still count. */
  previousSecret: string | null;
  /** Offers one-click accounts. The environment allows it on loopback only. */
  demo: boolean;
  store: AuthStore;
  sendSignInMail(mail: { to: string; name: string; url: string; expiresAt: Date }): Promise<void>;
  /** Runs `work` once the response is on its way, so that how long it takes tells a stranger nothing. */
  afterResponse(work: () => Promise<void>): void;
  /** Where next-auth's own complaints go. */
  log(event: string, details: unknown): void;
}

/** The browser that a request comes from. */
export interface Visit {
  /** In words; `null` when it does not say. */
  device: string | null;
  /** The session its cookie names, open or not; `null` without one. */
  sessionId: string | null;
}
