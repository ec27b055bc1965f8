import { z } from "zod";
import type { InterviewSession } from "./interview-session/interview-session.ts";
import type { OrganizationGate } from "./organization-gate/organization-gate.ts";

const publicCoordinate = z.string().min(1);
const privateKeySchema = z.object({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: publicCoordinate,
  y: publicCoordinate,
  d: z.string().min(1),
  /** What the backend knows its public half by; without one, its RFC 7638 thumbprint. */
  kid: z.string().min(1).exactOptional(),
});

/** The key the emulator is sent when there is none for Google. */
const emulatorKey = "emulator";

const settingsSchema = z
  .object({
    /** Base of the backend: allowed Origin, key set, internal procedures. */
    WEB_URL: z.url({ protocol: /^https?$/ }),
    /** Base of the console, whose key set vouches for those who ask for a transcript again. */
    ADMIN_URL: z.url({ protocol: /^https?$/ }),
    /** The Worker's own ES256 key, as JWK JSON. */
    REALTIME_SERVICE_PRIVATE_KEY: z
      .string()
      .transform((text, context) => {
        try {
          return JSON.parse(text) as unknown;
        } catch {
          context.addIssue({ code: "custom", message: "is not JSON" });
          return z.NEVER;
        }
      })
      .pipe(privateKeySchema),
    GEMINI_API_KEY: z.string().default(""),
    /** Empty means Google. */
    GEMINI_BASE_URL: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).default(""),
  })
  .refine((env) => env.GEMINI_API_KEY !== "" || env.GEMINI_BASE_URL !== "", {
    message: "Set GEMINI_API_KEY, or GEMINI_BASE_URL for the emulator.",
  })
  .transform((env) => ({
    webUrl: env.WEB_URL,
    adminUrl: env.ADMIN_URL,
    servicePrivateKey: env.REALTIME_SERVICE_PRIVATE_KEY,
    gemini: {
      apiKey: env.GEMINI_API_KEY || emulatorKey,
      ...(env.GEMINI_BASE_URL === "" ? {} : { baseUrl: env.GEMINI_BASE_URL }),
    },
  }));
export type Settings = z.infer<typeof settingsSchema>;

/** What Cloudflare hands to the Worker: the objects' namespaces and, as strings, the settings above. */
export interface Env {
  INTERVIEW_SESSION: DurableObjectNamespace<InterviewSession>;
  ORGANIZATION_GATE: DurableObjectNamespace<OrganizationGate>;
}

const settingsByEnv = new WeakMap<Env, Settings>();

/** Throws when a setting is missing or malformed; the message names it and never shows its value. */
export function settingsOf(env: Env): Settings {
  const known = settingsByEnv.get(env);
  if (known) return known;
  const parsed = settingsSchema.safeParse(env);
  if (!parsed.success) throw new Error(`The Worker's settings are incomplete. ${z.prettifyError(parsed.error)}`);
  settingsByEnv.set(env, parsed.data);
  return parsed.data;
}
