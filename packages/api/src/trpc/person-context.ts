import type { AuthApp } from "@mockingbird/auth/next-auth";
import type { JWK } from "jose";
import type { Viewer } from "../views/viewer.ts";

/** What web needs to let a candidate into the room. */
export interface RealtimeSettings {
  /** Signs interview tokens: a private ES256 JWK. */
  tokenKey: JWK;
  /** The Worker's public http(s) address, without a trailing slash. */
  url: string;
}

/** Who asks, taken from the session and never from the request's content. */
export interface PersonContext {
  app: AuthApp;
  /** `null` for somebody who is signed out. */
  session: { id: string; viewer: Viewer } | null;
  /** `null` in the console, which opens no interview. */
  realtime: RealtimeSettings | null;
  now: () => Date;
}
