/**
 * How long the console's lists take in an organisation with a million interviews beside 200 small ones, on both databases,
 * each beside the same rows asked for by hand over the same driver: `npm run bench -w @mockingbird/db`, with
 * `-- --provider P --interviews N --neighbours N --rounds N --only TEXT` for less. Fails when an answer differs from that by hand, or
 * when a plan by hand reads a large table from end to end.
 */
import { parseArgs } from "node:util";
import { providerOf } from "../../src/client/provider.ts";
import { disconnect } from "../../src/index.ts";
import { applyMigrations } from "../../src/migrate/apply-migrations.ts";
import { withScratchDatabases } from "../../src/testing/scratch-databases.ts";
import { useDatabase } from "../env.ts";
import { runBench } from "../run-bench.ts";

const { values } = parseArgs({
  options: {
    interviews: { type: "string", default: "1000000" },
    neighbours: { type: "string", default: "200" },
    rounds: { type: "string", default: "40" },
    only: { type: "string", default: "" },
    provider: { type: "string", default: "" },
  },
});
const [interviews, neighbours, rounds] = [values.interviews, values.neighbours, values.rounds].map(Number);

await withScratchDatabases(async (urls) => {
  for (const url of urls.filter((address) => providerOf(address).includes(values.provider))) {
    useDatabase(url);
    await applyMigrations(url);
    const options = {
      interviews: interviews ?? 0,
      neighbours: neighbours ?? 0,
      rounds: rounds ?? 1,
      only: values.only,
    };
    const scans = await runBench(url, options, console.log);
    await disconnect();
    if (scans.length === 0) continue;
    console.error(`Read from end to end:\n${scans.join("\n")}`);
    process.exitCode = 1;
  }
});
