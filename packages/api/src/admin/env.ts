import type { z } from "zod";
import { parseEnv } from "../settings/parse-env.ts";
import { refuseLocalDoorsInPublic, secretSchema, sharedEnvSchema } from "../settings/shared-env-schema.ts";

/** The environment of apps/admin. */
export const adminEnvSchema = sharedEnvSchema
  .extend({ ADMIN_AUTH_SECRET: secretSchema("ADMIN_AUTH_SECRET") })
  .superRefine(refuseLocalDoorsInPublic);
export type AdminEnv = z.infer<typeof adminEnvSchema>;

export const adminEnv: AdminEnv = parseEnv(adminEnvSchema, process.env);

// next-auth looks for its own name of the same thing.
process.env.NEXTAUTH_URL = adminEnv.ADMIN_URL;
