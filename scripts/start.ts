/**
 * `npm start` and `npm run dev`: from a fresh clone to a running stack, and back to nothing at Ctrl-C. Everything that can be
 * refused is checked before anything is written.
 */
import { join } from "node:path";
import { endOnSignals } from "./end-on-signals.ts";
import { Refusal } from "./refusal.ts";
import { repositoryRoot } from "./repository-root.ts";
import { appendToEnvFile } from "./settings/append-to-env-file.ts";
import { loadSettings } from "./settings/load-settings.ts";
import { writeEnvFile } from "./settings/write-env-file.ts";
import { banner } from "./stack/banner.ts";
import { createProcessTable } from "./stack/process-table.ts";
import { refuseTakenPorts } from "./stack/refuse-taken-ports.ts";
import { refuseUnopenableDatabase } from "./stack/refuse-unopenable-database.ts";
import { ringClock } from "./stack/ring-clock.ts";
import { listServers, type StackMode } from "./stack/servers.ts";
import { stackStepCount, startStack } from "./stack/start-stack.ts";
import { createStepPrinter } from "./stack/step-printer.ts";

const mode: StackMode = process.argv[2] === "dev" ? "dev" : "start";
const dataDir = join(repositoryRoot, ".data");
const step = createStepPrinter(stackStepCount + 3, process.stdout);
const processes = createProcessTable();
const lifetime = endOnSignals(processes);

let isUp = false;

/** All of it is in the logs. While the steps are shown, nothing else is; in `start`, only what went wrong ever is. */
function isWorthShowing(line: string): boolean {
  if (!isUp) return false;
  return mode === "dev" || (/\berror\b|⨯|✘/i.test(line) && !line.includes("Request.cf"));
}

try {
  const { settings, change } = await step("Reading the settings", async () => {
    const value = loadSettings(repositoryRoot, process.env);
    return { note: value.change.kind === "create" ? "there is no .env yet" : "from .env", value };
  });
  await step("Checking ports and database", async () => {
    await refuseTakenPorts(listServers(settings, mode));
    await refuseUnopenableDatabase(settings.DATABASE_URL);
    return { value: undefined };
  });
  await step("Writing .env", async () => {
    const file = join(repositoryRoot, ".env");
    if (change.kind === "none") return { note: "skipped: it exists", value: undefined };
    if (change.kind === "append") {
      appendToEnvFile(file, change.text);
      return { note: `added ${change.names.join(", ")}`, value: undefined };
    }
    writeEnvFile(file, change.text);
    return { note: "with fresh secrets", value: undefined };
  });
  const stack = await startStack({
    mode,
    settings,
    dataDir,
    processes,
    step,
    onServerLine: (server, line) => isWorthShowing(line) && console.log(`[${server}] ${line}`),
  });
  console.log(banner(settings));
  isUp = true;
  lifetime.markUp();
  ringClock(settings);
  await stack.died;
} catch (error) {
  await lifetime.ended;
  await processes.endAll();
  console.error(error instanceof Refusal ? `\n${error.message}` : error);
  process.exit(1);
}
