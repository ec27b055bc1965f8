/** What `.ci/run` runs: every check on its own, then the tests; one closing line that adds up everything. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runShown } from "./checks/run-shown.ts";
import { runTests } from "./checks/run-tests.ts";
import { addTotals, closingLine, type Totals } from "./checks/totals.ts";
import { endOnSignals } from "./end-on-signals.ts";
import { Refusal } from "./refusal.ts";
import { repositoryRoot } from "./repository-root.ts";
import { freshEnvFile } from "./settings/fresh-env-file.ts";
import { parseEnvText } from "./settings/read-env-file.ts";
import { parseSettings } from "./settings/settings.ts";
import { childEnvironment } from "./stack/child-environment.ts";
import { createProcessTable } from "./stack/process-table.ts";

const processes = createProcessTable();
endOnSignals(processes);

const example = readFileSync(join(repositoryRoot, ".env.example"), "utf8");
const settings = parseSettings(parseEnvText(freshEnvFile(example), ".env.example"), {}, repositoryRoot);

function build(app: "web" | "admin"): Promise<number | string> {
  const command = ["turbo", "run", "build", `--filter=@mockingbird/${app}`, "--output-logs=new-only"] as const;
  return runShown(processes, [...command], childEnvironment(app, settings));
}

const checks: [string, () => Promise<number | string>][] = [
  ["generate", () => runShown(processes, ["turbo", "run", "generate", "--output-logs=new-only"])],
  ["lint", () => runShown(processes, ["npm", "run", "--silent", "lint"])],
  ["types", () => runShown(processes, ["npm", "run", "--silent", "types"])],
  ["arrows", () => runShown(processes, ["npm", "run", "--silent", "arrows"])],
  ["unused", () => runShown(processes, ["npm", "run", "--silent", "unused"])],
  ["build of web", () => build("web")],
  ["build of admin", () => build("admin")],
];

const failures: string[] = [];
const all: Totals[] = [];
for (const [name, run] of checks) {
  console.log(`\n── ${name}`);
  const passed = (await run()) === 0;
  if (!passed) failures.push(name);
  all.push({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
}
console.log("\n── tests");
try {
  const tests = await runTests(processes);
  if (tests.failed > 0) failures.push("tests");
  all.push(tests);
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  failures.push("tests");
  all.push({ passed: 0, failed: 1, skipped: 0 });
}
await processes.endAll();
console.log(failures.length > 0 ? `\nFailed: ${failures.join(", ")}` : "\nEverything passed");
console.log(closingLine(addTotals(all)));
process.exit(failures.length > 0 ? 1 : 0);
