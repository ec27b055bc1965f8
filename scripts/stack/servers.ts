import { join } from "node:path";
import { repositoryRoot } from "../repository-root.ts";
import { listenHost, listenPort } from "../settings/loopback-url.ts";
import type { Settings } from "../settings/settings.ts";
import { freePort } from "./ports.ts";
import { writeRealtimeEnvFile } from "./realtime-env-file.ts";

/** start: the optimised build. dev: with hot reload. */
export type StackMode = "start" | "dev";

export type Server = {
  name: "emulator" | "stripe" | "web" | "admin" | "realtime";
  host: string;
  port: number;
  /** The setting to change when the port is taken. */
  variable: keyof Settings;
  /** Answers as soon as the server works. */
  healthUrl: string;
  cwd: string;
  command: (dataDir: string) => Promise<[string, ...string[]]>;
  environment: Record<string, string>;
};

function nextServer(
  name: "web" | "admin",
  url: string,
  variable: keyof Settings,
  healthPath: string,
  port: number,
  mode: StackMode,
): Server {
  const host = listenHost(url);
  return {
    name,
    host,
    port,
    variable,
    healthUrl: `http://${host === "::1" ? "[::1]" : host.replace("0.0.0.0", "127.0.0.1")}:${port}${healthPath}`,
    cwd: join(repositoryRoot, "apps", name),
    command: async () => ["next", mode, "--hostname", host, "--port", String(port)],
    environment: {},
  };
}

/** The servers of a stack with these settings, in the order in which they are started. */
export function listServers(settings: Settings, mode: StackMode): Server[] {
  const realtimeHost = listenHost(settings.REALTIME_URL);
  const realtimePort = listenPort(settings.REALTIME_URL, 8787);
  const servers: Server[] = [
    nextServer("web", settings.WEB_URL, "WEB_URL", "/.well-known/jwks.json", listenPort(settings.WEB_URL, 3000), mode),
    nextServer("admin", settings.ADMIN_URL, "ADMIN_URL", "/sign-in", listenPort(settings.ADMIN_URL, 3001), mode),
    {
      name: "realtime",
      host: realtimeHost,
      port: realtimePort,
      variable: "REALTIME_URL",
      healthUrl: `http://${realtimeHost === "::1" ? "[::1]" : realtimeHost.replace("0.0.0.0", "127.0.0.1")}:${realtimePort}/health`,
      cwd: join(repositoryRoot, "services/realtime"),
      command: async (dataDir) => [
        "wrangler",
        "dev",
        ...["--ip", realtimeHost, "--port", String(realtimePort), "--inspector-port", String(await freePort())],
        ...["--env-file", writeRealtimeEnvFile(settings, dataDir), "--persist-to", join(dataDir, "realtime")],
        "--show-interactive-dev-session=false",
      ],
      environment: {},
    },
  ];
  if (!settings.GEMINI_API_KEY) {
    const port = listenPort(settings.GEMINI_BASE_URL, 8788);
    servers.unshift({
      name: "emulator",
      host: listenHost(settings.GEMINI_BASE_URL),
      port,
      variable: "GEMINI_BASE_URL",
      healthUrl: `http://127.0.0.1:${port}/health`,
      cwd: repositoryRoot,
      command: async () => ["node", "packages/gemini-emulator/src/cli/serve.ts"],
      environment: { EMULATOR_PORT: String(port), EMULATOR_SPEECH_CACHE_DIR: join(repositoryRoot, ".data/speech") },
    });
  }
  if (settings.STRIPE_BASE_URL) servers.unshift(stripeDouble(settings));
  return servers;
}

/** Stripe's stand-in, which tells the console what happens as Stripe does. */
function stripeDouble({ STRIPE_BASE_URL, STRIPE_WEBHOOK_SECRETS, ADMIN_URL }: Settings): Server {
  const host = listenHost(STRIPE_BASE_URL);
  const port = listenPort(STRIPE_BASE_URL, 8789);
  return {
    name: "stripe",
    host,
    port,
    variable: "STRIPE_BASE_URL",
    healthUrl: `${STRIPE_BASE_URL}/health`,
    cwd: repositoryRoot,
    command: async (dataDir) => [
      "node",
      "packages/stripe-double/src/cli/serve.ts",
      join(dataDir, "stripe-double.json"),
    ],
    environment: {
      STRIPE_DOUBLE_HOST: host,
      STRIPE_DOUBLE_PORT: String(port),
      STRIPE_WEBHOOK_URL: `${ADMIN_URL}/api/stripe/webhook`,
      STRIPE_WEBHOOK_SECRET: STRIPE_WEBHOOK_SECRETS.split(",")[0]?.trim() ?? "",
    },
  };
}
