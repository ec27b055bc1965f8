import type { z } from "zod";
import { jwkSchema } from "../settings/jwk-schema.ts";
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
    REALTIME_SERVICE_PUBLIC_KEY: jwkSchema("REALTIME_SERVICE_PUBLIC_KEY", "public"),
  })
  .superRefine(refuseLocalDoorsInPublic);
export type WebEnv = z.infer<typeof webEnvSchema>;
