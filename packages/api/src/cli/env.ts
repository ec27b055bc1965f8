import { z } from "zod";
import { type StripeSettings, stripeEnvShape, toStripeSettings } from "../billing/stripe-settings.ts";
import { encryptionKeysSchema } from "../secrets/encryption-key.ts";
import { parseEnv } from "../settings/parse-env.ts";

/** The keys that organisations' secrets are encrypted with, of this command's environment. @throws Error that says what is wrong. */
export function readEncryptionKeys() {
  const schema = z.object({ SECRETS_ENCRYPTION_KEYS: encryptionKeysSchema("SECRETS_ENCRYPTION_KEYS") });
  return parseEnv(schema, process.env).SECRETS_ENCRYPTION_KEYS;
}

/** How this command reaches Stripe; null without a key and an address. */
export function readStripeSettings(): StripeSettings | null {
  return toStripeSettings(parseEnv(z.object(stripeEnvShape), process.env));
}
