import {
  candidateSessionIdleSeconds,
  candidateSessionSeconds,
  staffSessionIdleSeconds,
  staffSessionSeconds,
} from "@mockingbird/domain";
import type { AuthApp } from "./auth-app.ts";

/** When a session of each app ends: after so long without use, and in any case. */
export const sessionLifetimes: Record<AuthApp, { idleSeconds: number; absoluteSeconds: number }> = {
  web: { idleSeconds: candidateSessionIdleSeconds, absoluteSeconds: candidateSessionSeconds },
  admin: { idleSeconds: staffSessionIdleSeconds, absoluteSeconds: staffSessionSeconds },
};

/** A session of `app` that was last used before this is over. */
export function idleSince(app: AuthApp, now: Date): Date {
  return new Date(now.getTime() - sessionLifetimes[app].idleSeconds * 1000);
}
