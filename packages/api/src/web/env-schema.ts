import type { z } from "zod";
import { stripeEnvShape } from "../billing/stripe-settings.ts";
import { encryptionKeysSchema } from "../secrets/encryption-key.ts";
import { geminiEnvShape } from "../settings/gemini-settings.ts";
import { furtherKeysSchema, jwkSchema } from "../settings/jwk-schema.ts";
import {
  previousSecretSchema,
  publicUrlSchema,
  refuseLocalDoorsInPublic,
  secretSchema,
  sharedEnvSchema,
} from "../settings/shared-env-schema.ts";

/** The environment of apps/web. */
export const webEnvSchema = sharedEnvSchema
  .extend({
    REALTIME_URL: publicUrlSchema("REALTIME_URL"),
    WEB_AUTH_SECRET: secretSchema("WEB_AUTH_SECRET"),
    WEB_AUTH_SECRET_PREVIOUS: previousSecretSchema("WEB_AUTH_SECRET_PREVIOUS"),
    INTERVIEW_TOKEN_PRIVATE_KEY: jwkSchema("INTERVIEW_TOKEN_PRIVATE_KEY", "private"),
    INTERVIEW_TOKEN_FURTHER_PUBLIC_KEYS: furtherKeysSchema("INTERVIEW_TOKEN_FURTHER_PUBLIC_KEYS"),
    REALTIME_SERVICE_PUBLIC_KEY: jwkSchema("REALTIME_SERVICE_PUBLIC_KEY", "public"),
    REALTIME_SERVICE_FURTHER_PUBLIC_KEYS: furtherKeysSchema("REALTIME_SERVICE_FURTHER_PUBLIC_KEYS"),
    ...geminiEnvShape,
    ...stripeEnvShape,
    SECRETS_ENCRYPTION_KEYS: encryptionKeysSchema("SECRETS_ENCRYPTION_KEYS"),
  })
  .superRefine(refuseLocalDoorsInPublic);
export type WebEnv = z.infer<typeof webEnvSchema>;
