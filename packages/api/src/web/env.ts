import { parseEnv } from "../settings/parse-env.ts";
import { type WebEnv, webEnvSchema } from "./env-schema.ts";

/** Checked as soon as it is imported: an app with an incomplete environment neither builds nor starts. */
export const webEnv: WebEnv = parseEnv(webEnvSchema, process.env);

// next-auth looks for its own name of the same thing.
process.env.NEXTAUTH_URL = webEnv.WEB_URL;
