/** What `.ci/run` runs: every check on its own, then the tests; one closing line that adds up everything. */
import { runShown } from "./checks/run-shown.ts";
import { runTests } from "./checks/run-tests.ts";
import { addTotals, closingLine, type Totals } from "./checks/totals.ts";
import { endOnSignals } from "./end-on-signals.ts";
import { Refusal } from "./refusal.ts";
import { createProcessTable } from "./stack/process-table.ts";

/** Scripts of package.json. */
const checks = ["generate", "lint", "types", "arrows", "unused", "build", "weight"];

const processes = createProcessTable();
endOnSignals(processes);
const failures: string[] = [];
const all: Totals[] = [];

async function runCheck(name: string, run: () => Promise<Totals>): Promise<void> {
  const startedAt = Date.now();
  console.log(`\n── ${name}`);
  const totals = await run().catch((error: unknown) => {
    console.error(error instanceof Refusal ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  all.push(totals);
  if (totals.failed > 0) failures.push(name);
  console.log(
    `── ${name}: ${totals.failed > 0 ? "failed" : "passed"} after ${Math.round((Date.now() - startedAt) / 1000)} s`,
  );
}

for (const name of checks) {
  await runCheck(name, async () => {
    const passed = (await runShown(processes, ["npm", "run", "--silent", name])) === 0;
    return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
  });
}
await runCheck("tests", () => runTests(processes));

await processes.endAll();
console.log(failures.length > 0 ? `\nFailed: ${failures.join(", ")}` : "\nEverything passed");
console.log(closingLine(addTotals(all)));
process.exit(failures.length > 0 ? 1 : 0);
