import type { z } from "zod";
import { refuseLocalDoorsInPublic, secretSchema, sharedEnvSchema } from "../settings/shared-env-schema.ts";

/** The environment of apps/admin. */
export const adminEnvSchema = sharedEnvSchema
  .extend({ ADMIN_AUTH_SECRET: secretSchema("ADMIN_AUTH_SECRET") })
  .superRefine(refuseLocalDoorsInPublic);
export type AdminEnv = z.infer<typeof adminEnvSchema>;
