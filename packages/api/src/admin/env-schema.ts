import type { z } from "zod";
import { jwkSchema } from "../settings/jwk-schema.ts";
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
  })
  .superRefine(refuseLocalDoorsInPublic);
export type AdminEnv = z.infer<typeof adminEnvSchema>;
