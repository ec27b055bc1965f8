import type { Settings } from "../settings/settings.ts";

/** Which settings each program sees: those it needs, so that a leak in one does not spill the keys of another. */
const settingsOf = {
  generate: [],
  migrate: ["DATABASE_URL"],
  seed: ["DATABASE_URL", "WEB_URL", "ADMIN_URL"],
  web: [
    "DATABASE_URL",
    "WEB_URL",
    "ADMIN_URL",
    "REALTIME_URL",
    "DEMO_MODE",
    "TRUSTED_PROXY_HOPS",
    "WEB_AUTH_SECRET",
    "WEB_AUTH_SECRET_PREVIOUS",
    "INTERVIEW_TOKEN_PRIVATE_KEY",
    "INTERVIEW_TOKEN_FURTHER_PUBLIC_KEYS",
    "REALTIME_SERVICE_PUBLIC_KEY",
    "REALTIME_SERVICE_FURTHER_PUBLIC_KEYS",
    "SECRETS_ENCRYPTION_KEYS",
    "GEMINI_API_KEY",
    "GEMINI_BASE_URL",
    "GEMINI_EVALUATION_MODEL",
    "STRIPE_SECRET_KEY",
    "STRIPE_BASE_URL",
    "SMTP_URL",
    "MAIL_FROM",
    "MAIL_INBOX_DIR",
  ],
  admin: [
    "DATABASE_URL",
    "WEB_URL",
    "ADMIN_URL",
    "REALTIME_URL",
    "DEMO_MODE",
    "TRUSTED_PROXY_HOPS",
    "ADMIN_AUTH_SECRET",
    "ADMIN_AUTH_SECRET_PREVIOUS",
    "DELIVERY_TOKEN_PRIVATE_KEY",
    "DELIVERY_TOKEN_FURTHER_PUBLIC_KEYS",
    "SECRETS_ENCRYPTION_KEYS",
    "GEMINI_API_KEY",
    "GEMINI_BASE_URL",
    "STRIPE_SECRET_KEY",
    "STRIPE_BASE_URL",
    "STRIPE_WEBHOOK_SECRETS",
    "SMTP_URL",
    "MAIL_FROM",
    "MAIL_INBOX_DIR",
  ],
  "sync-plans": ["STRIPE_BASE_URL"],
  // The Worker's settings reach it through a file (realtime-env-file.ts): wrangler itself needs none.
  realtime: [],
  emulator: [],
  // What it needs it is told by servers.ts.
  stripe: [],
} satisfies Record<string, (keyof Settings)[]>;

export type ProgramName = keyof typeof settingsOf;

/** What any program needs of the machine it runs on. */
const machineNames = [
  "PATH",
  "HOME",
  "USER",
  "LANG",
  "LC_ALL",
  "TZ",
  "TMPDIR",
  "TERM",
  "NODE_EXTRA_CA_CERTS",
  "XDG_CONFIG_HOME",
  "XDG_CACHE_HOME",
];

/** Nothing phones home. */
const quiet = {
  NEXT_TELEMETRY_DISABLED: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  WRANGLER_SEND_METRICS: "false",
  CHECKPOINT_DISABLE: "1",
  DO_NOT_TRACK: "1",
  NODE_OPTIONS: "--disable-warning=ExperimentalWarning",
};

/** The environment of a program that needs no settings: the machine's part only. */
export function machineEnvironment(): Record<string, string> {
  const machine = machineNames.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(machine), ...quiet };
}

/** The whole environment of one program: the machine's part, and its own settings. */
export function childEnvironment(program: ProgramName, settings: Settings): Record<string, string> {
  const own = settingsOf[program].map((name) => [name, settings[name]] as const);
  return { ...machineEnvironment(), ...Object.fromEntries(own) };
}
