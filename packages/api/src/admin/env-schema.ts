import { z } from "zod";
import { stripeEnvShape } from "../billing/stripe-settings.ts";
import { encryptionKeysSchema } from "../secrets/encryption-key.ts";
import { furtherKeysSchema, jwkSchema } from "../settings/jwk-schema.ts";
import {
  previousSecretSchema,
  publicUrlSchema,
  refuseLocalDoorsInPublic,
  secretSchema,
  sharedEnvSchema,
} from "../settings/shared-env-schema.ts";

/** The environment of apps/admin. */
export const adminEnvSchema = sharedEnvSchema
  .extend({
    REALTIME_URL: publicUrlSchema("REALTIME_URL"),
    ADMIN_AUTH_SECRET: secretSchema("ADMIN_AUTH_SECRET"),
    ADMIN_AUTH_SECRET_PREVIOUS: previousSecretSchema("ADMIN_AUTH_SECRET_PREVIOUS"),
    DELIVERY_TOKEN_PRIVATE_KEY: jwkSchema("DELIVERY_TOKEN_PRIVATE_KEY", "private"),
    DELIVERY_TOKEN_FURTHER_PUBLIC_KEYS: furtherKeysSchema("DELIVERY_TOKEN_FURTHER_PUBLIC_KEYS"),
    /** Voices are heard with them; without either, none can be. */
    GEMINI_API_KEY: z.string().default(""),
    GEMINI_BASE_URL: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).default(""),
    ...stripeEnvShape,
    SECRETS_ENCRYPTION_KEYS: encryptionKeysSchema("SECRETS_ENCRYPTION_KEYS"),
  })
  .superRefine(refuseLocalDoorsInPublic)
  .superRefine(({ STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRETS }, context) => {
    if (!STRIPE_SECRET_KEY || STRIPE_WEBHOOK_SECRETS.trim() !== "") return;
    const message =
      "STRIPE_WEBHOOK_SECRETS is not set: with a STRIPE_SECRET_KEY, webhooks could not be told from forged ones.";
    context.addIssue({ code: "custom", message });
  });
export type AdminEnv = z.infer<typeof adminEnvSchema>;
