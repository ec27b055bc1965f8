import { expect, it } from "vitest";
import { runBench } from "../bench/run-bench.ts";
import { describeOnBothDatabases } from "../src/testing/index.ts";

/** The benchmark itself takes minutes; that it measures what it says, and by which indexes, can be seen of a small one. */
describeOnBothDatabases("the benchmark of the console's lists", (db) => {
  it("gets the same rows as by hand, and reads no large table from end to end", async () => {
    const lines: string[] = [];
    const size = { interviews: 20_000, neighbours: 2, rounds: 1, only: "" };
    expect(await runBench(db.url(), size, (line) => lines.push(line))).toEqual([]);
    expect(lines.filter((line) => /^\\| [A-Z]/.test(line)).length).toBeGreaterThan(20);
  }, 60_000);
});
