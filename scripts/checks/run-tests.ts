import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "../../packages/e2e/chromium.ts";
import { repositoryRoot } from "../repository-root.ts";
import type { ProcessTable } from "../stack/process-table.ts";
import { runShown } from "./run-shown.ts";
import { readPlaywrightReport, readVitestReport } from "./runner-reports.ts";
import { addTotals, honestTotals, type Totals } from "./totals.ts";

/** All tests: the quick ones, inside workerd, on both databases, and in a real Chromium. They share nothing with .env or .data. */
export async function runTests(processes: ProcessTable): Promise<Totals> {
  const reports = mkdtempSync(join(tmpdir(), "mockingbird-reports-"));
  try {
    console.log("Generating code");
    const generated = await runShown(processes, ["turbo", "run", "generate", "--output-logs=errors-only"]);
    if (generated !== 0) return { passed: 0, failed: 1, skipped: 0 };

    const vitestFile = join(reports, "vitest.json");
    const vitestExit = await runShown(processes, [
      "vitest",
      "run",
      "--silent=passed-only",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${vitestFile}`,
    ]);
    const vitest = honestTotals(readVitestReport(vitestFile), vitestExit);

    const chromium = await findChromium();
    const playwrightFile = join(reports, "playwright.json");
    const playwrightExit = await runShown(
      processes,
      ["playwright", "test", "--reporter=list,json"],
      { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightFile },
      join(repositoryRoot, "packages/e2e"),
    );
    const playwright = honestTotals(readPlaywrightReport(playwrightFile), playwrightExit);
    return addTotals([vitest, playwright]);
  } finally {
    rmSync(reports, { recursive: true });
  }
}
