import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repositoryRoot } from "../../../scripts/repository-root.ts";
import { freshEnvFile } from "../../../scripts/settings/fresh-env-file.ts";
import { parseEnvText } from "../../../scripts/settings/read-env-file.ts";
import { parseSettings } from "../../../scripts/settings/settings.ts";
import { freePort } from "../../../scripts/stack/ports.ts";
import { createProcessTable } from "../../../scripts/stack/process-table.ts";
import { stackStepCount, startStack } from "../../../scripts/stack/start-stack.ts";
import { createStepPrinter } from "../../../scripts/stack/step-printer.ts";
import { publishStackAddresses } from "../env.ts";

async function freeAddress(): Promise<string> {
  return `http://localhost:${await freePort()}`;
}

/** A stack of its own for the tests, as `npm start` starts one: its own ports, secrets, database and folder, all gone afterwards. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "mockingbird-e2e-"));
  const example = readFileSync(join(repositoryRoot, ".env.example"), "utf8");
  const addresses = {
    WEB_URL: await freeAddress(),
    ADMIN_URL: await freeAddress(),
    REALTIME_URL: await freeAddress(),
    GEMINI_BASE_URL: await freeAddress(),
    STRIPE_BASE_URL: await freeAddress(),
  };
  const settings = parseSettings(
    {
      ...parseEnvText(freshEnvFile(example), ".env.example"),
      ...addresses,
      DATABASE_URL: "file:./mockingbird.db",
      MAIL_INBOX_DIR: "./inbox",
    },
    {},
    dataDir,
  );
  const processes = createProcessTable();
  let isEnding = false;
  const tearDown = async () => {
    isEnding = true;
    await processes.endAll();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const stack = await startStack({
      mode: "start",
      settings,
      dataDir,
      processes,
      step: createStepPrinter(stackStepCount, process.stdout),
      onServerLine: () => undefined,
    });
    stack.died.catch((error: Error) => isEnding || process.stderr.write(`${error.message}\n`));
    publishStackAddresses({
      webUrl: settings.WEB_URL,
      adminUrl: settings.ADMIN_URL,
      realtimeUrl: settings.REALTIME_URL,
      emulatorUrl: settings.GEMINI_BASE_URL,
      stripeUrl: settings.STRIPE_BASE_URL,
      workerKey: settings.REALTIME_SERVICE_PRIVATE_KEY,
      databaseFile: settings.DATABASE_URL.replace("file:", ""),
    });
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}
