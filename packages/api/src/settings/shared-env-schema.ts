import { dbEnvSchema } from "@mockingbird/db/env";
import { isLoopbackHost } from "@mockingbird/domain";
import { z } from "zod";

const unset = (value: unknown) => (value === "" ? undefined : value);

/** A public address: `https://interviews.example.edu`, without path and trailing slash. */
export const publicUrlSchema = (name: string) =>
  z
    .url({
      protocol: /^https?$/,
      error: `${name} must be an address such as https://interviews.example.edu.`,
      // What follows reads it as an address.
      abort: true,
    })
    .transform((url) => new URL(url).origin);

/** 32 random bytes in base64url have 43 characters; less is too little to sign with. */
export const secretSchema = (name: string) =>
  z.string({ error: `${name} is not set.` }).min(43, `${name} must hold at least 32 random bytes in base64url.`);

/** The secret that another replaced, until everything made with it has ended. Unset when nothing is being replaced. */
export const previousSecretSchema = (name: string) => z.preprocess(unset, secretSchema(name).optional());

/** What both apps for people read. */
export const sharedEnvSchema = dbEnvSchema.extend({
  WEB_URL: publicUrlSchema("WEB_URL"),
  ADMIN_URL: publicUrlSchema("ADMIN_URL"),
  DEMO_MODE: z.preprocess(unset, z.enum(["on", "off"], { error: "DEMO_MODE is on or off." }).default("off")),
  TRUSTED_PROXY_HOPS: z.preprocess(
    unset,
    z.coerce
      .number({ error: "TRUSTED_PROXY_HOPS must be a whole number from 0 to 5." })
      .int("TRUSTED_PROXY_HOPS must be a whole number from 0 to 5.")
      .min(0, "TRUSTED_PROXY_HOPS must be a whole number from 0 to 5.")
      .max(5, "TRUSTED_PROXY_HOPS must be a whole number from 0 to 5.")
      .default(0),
  ),
  SMTP_URL: z.preprocess(
    unset,
    z
      .url({
        protocol: /^smtps?$/,
        error: "SMTP_URL must be an address such as smtp://user:password@mail.example.com:587.",
      })
      .optional(),
  ),
  MAIL_FROM: z.preprocess(unset, z.string().default("Mockingbird <no-reply@mockingbird.localhost>")),
  MAIL_INBOX_DIR: z.preprocess(unset, z.string().default("./.data/inbox")),
});
type SharedEnv = z.infer<typeof sharedEnvSchema>;

function isLoopback(url: string): boolean {
  return isLoopbackHost(new URL(url).hostname);
}

/** Doors that exist for trying things out at home stay shut as soon as somebody else could reach them. */
export function refuseLocalDoorsInPublic(env: SharedEnv, context: z.RefinementCtx): void {
  if (isLoopback(env.WEB_URL) && isLoopback(env.ADMIN_URL)) return;
  const issue = (message: string) => context.addIssue({ code: "custom", message });
  if (env.DEMO_MODE === "on") {
    issue(
      "DEMO_MODE=on lets anybody in, so it is allowed only while WEB_URL and ADMIN_URL are on localhost. Set DEMO_MODE=off.",
    );
  }
  if (!env.SMTP_URL) {
    issue(
      "SMTP_URL is not set. The local inbox exists only while WEB_URL and ADMIN_URL are on localhost, so sign-in mail needs SMTP_URL.",
    );
  }
}
