import { describeOnDatabase } from "@mockingbird/db/testing";
import { beforeAll, describe, expect, test } from "vitest";
import { compressDate } from "./compressed-time.ts";
import { endsEarly, faultPlanOf } from "./fault-plan.ts";
import { batchesOn } from "./fault-seeds.ts";
import { readFaultSeed } from "./neighbours/env.ts";
import { type Outcome, runBatch } from "./run-batch.ts";
import { summaryOf } from "./summary-of.ts";

/** How many times faster than people. More, and on a busy machine a token of a minute runs out before anybody has read it. */
const timeScale = 30;
const batchMsMax = 600_000;
/** Of the interviews that nothing in their plan ends: the others may meet more breaks within half a minute than are borne. */
const wholeShareMin = 0.8;

/** The batches of seeds that are this database's, a test for each seed. */
export function describeSurvival(provider: "sqlite" | "postgresql"): void {
  const compression = { epochMs: Date.now(), timeScale };
  compressDate(compression);
  const batches = batchesOn(provider);
  if (batches.length === 0) return void test.skip(`no seed is run on ${provider}`);

  describeOnDatabase(provider, "an interview of 45 minutes", (database) => {
    describe.each(batches)("in batch %i", (batch, seeds) => {
      let outcomes = new Map<number, Outcome>();
      beforeAll(async () => {
        outcomes = await runBatch(batch, seeds, compression, database.url());
        process.stdout.write(`${summaryOf(batch, outcomes)}\n`);
      }, batchMsMax);

      test.each(seeds)("of seed %i keeps every acknowledged turn, once and in order, and reaches its end", (seed) => {
        const outcome = outcomes.get(seed);
        expect(outcome?.losses, outcome?.report).toEqual([]);
      });

      test.skipIf(readFaultSeed() !== undefined)("mostly lasts as long as it is meant to", () => {
        const meantToLast = seeds.filter((seed) => !endsEarly(faultPlanOf(seed)));
        const whole = meantToLast.filter((seed) => outcomes.get(seed)?.isWhole);
        expect(outcomes.size).toBe(seeds.length);
        expect(whole.length / meantToLast.length, summaryOf(batch, outcomes)).toBeGreaterThanOrEqual(wholeShareMin);
      });
    });
  });
}
