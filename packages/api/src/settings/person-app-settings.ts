import type { AuthApp } from "@mockingbird/auth/next-auth";
import type { StripeSettings } from "../billing/stripe-settings.ts";
import type { MailSettings } from "../mail/post-mail.ts";
import type { EncryptionKeys } from "../secrets/encryption-key.ts";
import type { RealtimeSettings } from "../trpc/person-context.ts";

/** What one of the two apps for people runs with. */
export interface PersonAppSettings {
  app: AuthApp;
  /** The app's public address, without a trailing slash. */
  baseUrl: string;
  authSecret: string;
  /** The secret before it, while it is being replaced. */
  previousAuthSecret: string | null;
  /** Public addresses of both apps, without a trailing slash. */
  appUrls: Record<AuthApp, string>;
  /** Proxies of ours in front of the app, each of which adds whom it heard from to `X-Forwarded-For`. */
  trustedProxyHops: number;
  demo: boolean;
  mail: MailSettings;
  realtime: RealtimeSettings;
  encryptionKeys: EncryptionKeys;
  /** null: limits are agreed by contract, and nothing is billed here. */
  stripe: StripeSettings | null;
}
