import { createPrivateKey, createPublicKey, type JsonWebKey } from "node:crypto";
import { isAbsolute, join } from "node:path";
import { z } from "zod";
import { Refusal } from "../refusal.ts";
import { isLoopback } from "./loopback-url.ts";

const origin = z
  .url({ protocol: /^https?$/, error: "must be an address such as http://localhost:3000" })
  .refine((value) => new URL(value).origin === value, {
    error: "must be an address without a path or a closing slash, such as http://localhost:3000",
  });
const secret = z.string().min(32, { error: "must be at least 32 characters (32 random bytes, base64url)" });

function isEs256(jwk: JsonWebKey, kind: "private" | "public"): boolean {
  const input = { key: jwk, format: "jwk" as const };
  const key = kind === "private" ? createPrivateKey(input) : createPublicKey(input);
  return key.asymmetricKeyDetails?.namedCurve === "prime256v1";
}

function jwk(kind: "private" | "public") {
  return z.string().refine((text) => holds(text, (value) => isEs256(value, kind)), {
    error: `must be a ${kind} ES256 key as JWK`,
  });
}

const furtherKeys = z
  .string()
  .default("")
  .refine(
    (text) => text === "" || holds(text, (keys) => keys.every((key: JsonWebKey) => !key.d && isEs256(key, "public"))),
    {
      error: "must be empty or a JSON array of public ES256 keys as JWK",
    },
  );

const encryptionKeys = z
  .string()
  .refine(
    (text) =>
      holds(
        text,
        (keys) =>
          keys.length > 0 &&
          keys.every(
            ({ id, key }: { id: string; key: string }) => id !== "" && Buffer.from(key, "base64url").length === 32,
          ),
      ),
    { error: 'must be JSON such as [{"id":"2026-11","key":"<32 random bytes in base64url>"}]' },
  );

/** Whether a text is JSON that passes. */
function holds(text: string, passes: (value: ReturnType<typeof JSON.parse>) => boolean): boolean {
  try {
    return passes(JSON.parse(text));
  } catch {
    return false;
  }
}

const databaseUrl = z
  .string()
  .regex(/^(file:.+|postgres(ql)?:\/\/.+)/, { error: "must begin with file: (SQLite) or postgresql:// (PostgreSQL)" });

const settingsSchema = z
  .object({
    DATABASE_URL: databaseUrl,
    WEB_URL: origin,
    ADMIN_URL: origin,
    REALTIME_URL: origin,
    DEMO_MODE: z.enum(["on", "off"], { error: "must be on or off" }),
    TRUSTED_PROXY_HOPS: z
      .string()
      .regex(/^[0-5]?$/, { error: "must be a whole number from 0 to 5" })
      .default(""),
    WEB_AUTH_SECRET: secret,
    ADMIN_AUTH_SECRET: secret,
    WEB_AUTH_SECRET_PREVIOUS: z.union([z.literal(""), secret]).default(""),
    ADMIN_AUTH_SECRET_PREVIOUS: z.union([z.literal(""), secret]).default(""),
    INTERVIEW_TOKEN_PRIVATE_KEY: jwk("private"),
    INTERVIEW_TOKEN_FURTHER_PUBLIC_KEYS: furtherKeys,
    DELIVERY_TOKEN_PRIVATE_KEY: jwk("private"),
    DELIVERY_TOKEN_FURTHER_PUBLIC_KEYS: furtherKeys,
    REALTIME_SERVICE_PRIVATE_KEY: jwk("private"),
    REALTIME_SERVICE_PUBLIC_KEY: jwk("public"),
    REALTIME_SERVICE_FURTHER_PUBLIC_KEYS: furtherKeys,
    SECRETS_ENCRYPTION_KEYS: encryptionKeys,
    GEMINI_API_KEY: z.string().default(""),
    GEMINI_BASE_URL: z
      .union([z.literal(""), origin], { error: "must be empty or an address such as http://localhost:8788" })
      .default(""),
    GEMINI_EVALUATION_MODEL: z.string().default(""),
    STRIPE_SECRET_KEY: z.string().default(""),
    STRIPE_BASE_URL: z
      .union([z.literal(""), origin], { error: "must be empty or an address such as http://localhost:8789" })
      .default(""),
    STRIPE_WEBHOOK_SECRETS: z.string().min(1, { error: "must be one signing secret, or several with commas between" }),
    SMTP_URL: z
      .union([z.literal(""), z.url({ protocol: /^smtps?$/ })], {
        error: "must be empty or begin with smtp:// or smtps://",
      })
      .default(""),
    MAIL_FROM: z.string().min(3, { error: "must be a sender such as Name <name@example.com>" }),
    MAIL_INBOX_DIR: z.string().min(1, { error: "must be a folder" }),
  })
  .superRefine((values, context) => {
    const public_ = [values.WEB_URL, values.ADMIN_URL].find((url) => !isLoopback(url));
    if (public_ && values.DEMO_MODE === "on") {
      context.addIssue({
        code: "custom",
        path: ["DEMO_MODE"],
        message: `must be off when people reach Mockingbird at ${public_}`,
      });
    }
    if (public_ && !values.SMTP_URL) {
      context.addIssue({
        code: "custom",
        path: ["SMTP_URL"],
        message: `must be set when people reach Mockingbird at ${public_}`,
      });
    }
    if (!values.GEMINI_API_KEY && values.GEMINI_BASE_URL && !isLoopback(values.GEMINI_BASE_URL)) {
      context.addIssue({
        code: "custom",
        path: ["GEMINI_API_KEY"],
        message: `must be set to use ${values.GEMINI_BASE_URL}`,
      });
    }
    if (!values.STRIPE_SECRET_KEY && values.STRIPE_BASE_URL && (public_ || !isLoopback(values.STRIPE_BASE_URL))) {
      context.addIssue({
        code: "custom",
        path: ["STRIPE_BASE_URL"],
        message: "must be empty: Stripe's stand-in is for this machine alone, and a STRIPE_SECRET_KEY needs no address",
      });
    }
  });

/** What the stack runs with. Paths are absolute; GEMINI_BASE_URL and STRIPE_BASE_URL are the stand-ins' addresses when there is no key. */
export type Settings = z.infer<typeof settingsSchema>;

const settingNames = Object.keys(settingsSchema.shape);
const emulatorUrl = "http://localhost:8788";
const stripeDoubleUrl = "http://localhost:8789";

function absoluteFileUrl(url: string, root: string): string {
  if (!url.startsWith("file:")) return url;
  const path = url.slice("file:".length).replace(/^\/\/(?=\/)/, "");
  return `file:${isAbsolute(path) ? path : join(root, path)}`;
}

/** Of the stand-in, while there is no key and nobody else can reach the apps; else empty, which without a key means no billing. */
function stripeBaseUrlOf(settings: Settings): string {
  if (settings.STRIPE_SECRET_KEY) return "";
  const isPublic = ![settings.WEB_URL, settings.ADMIN_URL].every(isLoopback);
  return isPublic ? "" : settings.STRIPE_BASE_URL || stripeDoubleUrl;
}

/**
 * Settings from the lines of an .env file; a variable of the environment wins over the file's line.
 * @throws Refusal naming the first variable that is wrong, and what it must be.
 */
export function parseSettings(
  file: Record<string, string>,
  environment: Record<string, string | undefined>,
  root: string,
): Settings {
  const values = Object.fromEntries(settingNames.map((name) => [name, environment[name] ?? file[name]]));
  const parsed = settingsSchema.safeParse(values);
  const issue = parsed.error?.issues[0];
  if (issue) {
    const name = String(issue.path[0]);
    const missing = values[name] === undefined;
    throw new Refusal(
      missing ? `${name} is missing in .env: copy its line from .env.example.` : `${name} in .env ${issue.message}.`,
    );
  }
  const settings = settingsSchema.parse(values);
  return {
    ...settings,
    DATABASE_URL: absoluteFileUrl(settings.DATABASE_URL, root),
    MAIL_INBOX_DIR: isAbsolute(settings.MAIL_INBOX_DIR) ? settings.MAIL_INBOX_DIR : join(root, settings.MAIL_INBOX_DIR),
    GEMINI_BASE_URL: settings.GEMINI_BASE_URL || (settings.GEMINI_API_KEY ? "" : emulatorUrl),
    STRIPE_BASE_URL: stripeBaseUrlOf(settings),
  };
}
