import type { AuthApp } from "@mockingbird/auth/next-auth";
import type { JWK } from "jose";
import type { Stripe } from "stripe";
import type { EncryptionKeys } from "../secrets/encryption-key.ts";
import type { Viewer } from "../views/viewer.ts";

/** How an app reaches the Worker. */
export interface RealtimeSettings {
  /** Signs what this app may ask of the Worker, interview tokens in web and delivery tokens in the console: a private ES256 JWK. */
  tokenKey: JWK;
  /** The Worker's public http(s) address, without a trailing slash. */
  url: string;
}

/** How Stripe is asked. */
export interface BillingAccess {
  stripe: Stripe;
  /** The stand-in: nothing is really charged. */
  isDemonstration: boolean;
}

/** Who asks, taken from the session and never from the request's content. */
export interface PersonContext {
  app: AuthApp;
  /** `null` for somebody who is signed out. */
  session: { id: string; viewer: Viewer } | null;
  realtime: RealtimeSettings;
  /** What secrets that somebody enters are encrypted with. */
  encryptionKeys: EncryptionKeys;
  /** How Stripe is asked; null: limits are agreed by contract, and nothing is billed here. */
  billing: BillingAccess | null;
  /** The console's public address, to come back to from Stripe's pages. */
  adminUrl: string;
  /** Sends an organisation's mails that are due, once the response is on its way. */
  startSending: (orgId: string) => void;
  now: () => Date;
}
