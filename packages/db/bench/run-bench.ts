import { providerOf } from "../src/client/provider.ts";
import { withOrg } from "../src/index.ts";
import { type BareConnection, connectByHand } from "./by-hand.ts";
import { dialects } from "./dialect.ts";
import { bigOrg, fillStatements, sizeOf } from "./fill.ts";
import { ms, percentile } from "./percentiles.ts";
import { type Measured, queriesOf } from "./queries.ts";

export interface BenchOptions {
  /** Of the large organisation; everything else grows with them. */
  interviews: number;
  /** Organisations of 500 interviews beside it. */
  neighbours: number;
  rounds: number;
  /** Part of the names of the queries to measure; "" measures all. */
  only: string;
}

const warmUps = 3;
const largeTables = ["Interview", "Membership", "Assignment", "AuditEvent"];

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; ms: number }> {
  const startedAt = performance.now();
  const answer = await work();
  return { answer, ms: performance.now() - startedAt };
}

/** Large tables that the plan reads from end to end. */
function scansOf(plan: string, { mayScan = [] }: Measured): string[] {
  const lines = plan.split("\n");
  // SQLite calls a table by its alias, which in these queries is its first letter.
  const isScanned = (table: string) =>
    lines.some(
      (line) =>
        line.includes(`Seq Scan on "${table}"`) ||
        line.trim() === `SCAN ${table}` ||
        line.trim() === `SCAN ${table.charAt(0).toLowerCase()}`,
    );
  return largeTables.filter((table) => !mayScan.includes(table) && isScanned(table));
}

/** A row of the table: ours and by hand in turns, after a few rounds that do not count. @throws when they answer differently. */
async function measure(byHand: BareConnection, query: Measured, rounds: number): Promise<string> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = -warmUps; round < rounds; round += 1) {
    const own = await timed(() => withOrg(bigOrg, (tx) => query.ours(tx)));
    const raw = await timed(() => byHand.transaction(query.byHand));
    const expected = raw.answer.map((row) => Object.values(row)[0]);
    if (round === -warmUps && JSON.stringify(own.answer.map(String)) !== JSON.stringify(expected.map(String))) {
      throw new Error(`${query.name}: ours is ${own.answer.slice(0, 3)}, by hand ${expected.slice(0, 3)}`);
    }
    if (round < 0) continue;
    ours.push(own.ms);
    bare.push(raw.ms);
  }
  const at = (share: number) => [percentile(ours, share), percentile(bare, share)] as const;
  const [[p50, bare50], [p95, bare95]] = [at(0.5), at(0.95)];
  return `| ${query.name} | ${ms(p50)} | ${ms(bare50)} | ${(p50 / bare50).toFixed(2)} | ${ms(p95)} | ${ms(bare95)} |`;
}

const nothing: Measured = {
  name: "A unit of work that looks one row up",
  ours: async (tx) => {
    const cohort = await tx.cohort.findFirst({ where: { id: "c-0000001" }, select: { id: true } });
    return [cohort?.id ?? ""];
  },
  byHand: [`SELECT "id" FROM "Cohort" WHERE "orgId" = '${bigOrg}' AND "id" = 'c-0000001'`],
};

/**
 * Fills an empty, migrated database that `DATABASE_URL` names too, and measures the console's lists in it. `print` gets a
 * table in Markdown, line by line. Answers what reads a large table from end to end.
 */
export async function runBench(
  databaseUrl: string,
  { interviews, neighbours, rounds, only }: BenchOptions,
  print: (line: string) => void,
): Promise<string[]> {
  const provider = providerOf(databaseUrl);
  const byHand = await connectByHand(provider, databaseUrl);
  try {
    const filling = await timed(() => byHand.run(fillStatements(provider, interviews, neighbours)));
    print(`\n## ${provider}, ${interviews.toLocaleString("en")} interviews\n`);
    print(`Filled in ${Math.round(filling.ms / 1000)} s, ${rounds} rounds.\n`);
    print("| query | ours p50 ms | by hand p50 ms | ratio | ours p95 ms | by hand p95 ms |");
    print("|---|---|---|---|---|---|");
    const { moment } = dialects[provider];
    const queries = [nothing, ...queriesOf(sizeOf(interviews), (seconds) => moment(String(seconds)))];
    const scans: string[] = [];
    for (const query of queries.filter(({ name }) => name.includes(only))) {
      for (const statement of query.byHand) {
        const found = scansOf(await byHand.plan(statement), query);
        if (found.length > 0) scans.push(`${query.name}: ${found.join(", ")}`);
      }
      print(await measure(byHand, query, rounds));
    }
    return scans;
  } finally {
    await byHand.close();
  }
}
