/** `npm test`: sets up what the tests need, runs them all, and ends with one line that adds them up. */
import { runTests } from "./checks/run-tests.ts";
import { closingLine } from "./checks/totals.ts";
import { endOnSignals } from "./end-on-signals.ts";
import { Refusal } from "./refusal.ts";
import { createProcessTable } from "./stack/process-table.ts";

const processes = createProcessTable();
endOnSignals(processes);
try {
  const totals = await runTests(processes);
  console.log(closingLine(totals));
  process.exitCode = totals.failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
} finally {
  await processes.endAll();
  process.exit();
}
