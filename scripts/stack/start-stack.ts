import { Refusal } from "../refusal.ts";
import type { Settings } from "../settings/settings.ts";
import { childEnvironment } from "./child-environment.ts";
import { createLineLog, type LineLog } from "./line-log.ts";
import type { ProcessTable } from "./process-table.ts";
import { runToEnd } from "./run-to-end.ts";
import { listServers, type Server, type StackMode } from "./servers.ts";
import type { Step, StepResult } from "./step-printer.ts";
import { waitUntilHealthy } from "./wait-until-healthy.ts";

export type StackOptions = {
  mode: StackMode;
  settings: Settings;
  /** Logs, the Worker's state and its settings go here. */
  dataDir: string;
  processes: ProcessTable;
  step: Step;
  /** Sees what the servers print. */
  onServerLine: (server: Server["name"], line: string) => void;
};

export type RunningStack = {
  /** Rejects with a Refusal as soon as one of the servers has ended. */
  died: Promise<never>;
};

/** How many steps `startStack` announces. */
export const stackStepCount = 6;

const healthySeconds = 180;

function startServer(
  server: Server,
  command: [string, ...string[]],
  log: LineLog,
  options: StackOptions,
): Promise<never> {
  const { ended } = options.processes.start({
    command,
    cwd: server.cwd,
    env: { ...childEnvironment(server.name, options.settings), ...server.environment },
    onLine: (line) => {
      log.write(line);
      options.onServerLine(server.name, line);
    },
  });
  return ended.then((result) => {
    throw new Refusal(`${server.name} ended (${result}). Its last lines:\n${log.lastLines()}`);
  });
}

async function startServers(servers: Server[], options: StackOptions): Promise<RunningStack> {
  const commands = await Promise.all(servers.map((server) => server.command(options.dataDir)));
  const abort = new AbortController();
  const died = Promise.race(
    servers.flatMap((server, index) => {
      const command = commands[index];
      return command ? [startServer(server, command, createLineLog(options.dataDir, server.name), options)] : [];
    }),
  );
  died.catch(() => abort.abort());
  const healthy = Promise.all(
    servers.map((server) => waitUntilHealthy(server.healthUrl, healthySeconds, abort.signal)),
  );
  healthy.catch(() => undefined);
  await Promise.race([healthy, died]);
  return { died };
}

/** Builds one app with its own settings, which the build checks. */
function build(app: "web" | "admin", options: StackOptions): Promise<string[]> {
  return runToEnd(app, ["turbo", "run", "build", `--filter=@mockingbird/${app}`, "--output-logs=new-only"], options);
}

function isCached(turboLines: string[]): boolean {
  return turboLines.some((line) => line.includes("FULL TURBO"));
}

function skippedIf(nothingChanged: boolean): StepResult<undefined> {
  return nothingChanged ? { note: "skipped: nothing has changed", value: undefined } : { value: undefined };
}

/** Brings up everything, from generated code to answering servers. The caller ends it through `processes.endAll`. */
export async function startStack(options: StackOptions): Promise<RunningStack> {
  const { settings, step, mode } = options;
  await step("Generating code", async () => {
    const lines = await runToEnd("generate", ["turbo", "run", "generate", "--output-logs=new-only"], options);
    return skippedIf(isCached(lines));
  });
  await step("Applying migrations", async () => {
    const lines = await runToEnd("migrate", ["node", "packages/db/src/cli/migrate.ts"], options);
    return { note: lines.at(-1) ?? "done", value: undefined };
  });
  await step("Seeding the demo organisations", async () => {
    if (settings.DEMO_MODE === "off") return { note: "skipped: DEMO_MODE is off", value: undefined };
    await runToEnd("seed", ["node", "packages/db/src/cli/seed.ts"], options);
    return { value: undefined };
  });
  await step("Building web and admin", async () => {
    if (mode === "dev") return { note: "skipped: built on demand", value: undefined };
    const web = await build("web", options);
    const admin = await build("admin", options);
    return skippedIf(isCached(web) && isCached(admin));
  });
  const servers = listServers(settings, mode);
  const stack = await step(`Starting ${servers.map((server) => server.name).join(", ")}`, async () => ({
    value: await startServers(servers, options),
  }));
  await step("Putting the plans into Stripe's stand-in", async () => {
    // At Stripe itself products and prices are made by whoever runs sync-plans, and by no start.
    if (!settings.STRIPE_BASE_URL) return { note: "skipped: there is none", value: undefined };
    const lines = await runToEnd("sync-plans", ["node", "packages/api/src/cli/sync-plans.ts"], options);
    return { note: lines.at(-1) ?? "done", value: undefined };
  });
  return stack;
}
