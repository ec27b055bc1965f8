import type { AuthApp } from "@mockingbird/auth/next-auth";
import type { JWK } from "jose";
import type { EncryptionKeys } from "../secrets/encryption-key.ts";
import type { Viewer } from "../views/viewer.ts";

/** How an app reaches the Worker. */
export interface RealtimeSettings {
  /** Signs what this app may ask of the Worker, interview tokens in web and delivery tokens in the console: a private ES256 JWK. */
  tokenKey: JWK;
  /** The Worker's public http(s) address, without a trailing slash. */
  url: string;
}

/** Who asks, taken from the session and never from the request's content. */
export interface PersonContext {
  app: AuthApp;
  /** `null` for somebody who is signed out. */
  session: { id: string; viewer: Viewer } | null;
  realtime: RealtimeSettings;
  /** What secrets that somebody enters are encrypted with. */
  encryptionKeys: EncryptionKeys;
  /** Sends an organisation's mails that are due, once the response is on its way. */
  startSending: (orgId: string) => void;
  now: () => Date;
}
