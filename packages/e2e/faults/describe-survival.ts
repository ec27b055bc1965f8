import { describeOnDatabase } from "@mockingbird/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Compression } from "./compressed-time.ts";
import { endsEarly, faultPlanOf } from "./fault-plan.ts";
import { batchesOn } from "./fault-seeds.ts";
import { readFaultSeed } from "./neighbours/env.ts";
import { type Outcome, runBatch } from "./run-batch.ts";
import { summaryOf } from "./summary-of.ts";
import { startWorld, type World } from "./world.ts";

const batchMsMax = 400_000;
/**
 * Of the interviews that nothing in their plan ends. Others meet more breaks within half a minute than are borne, and the
 * more of them the busier the machine is: a second that it takes to come back is twenty of the interview's. What this
 * keeps out is a suite that holds because hardly anybody got in.
 */
const wholeShareMin = 0.5;

/** The batches of seeds that are this database's, one after the other in one world, a test for each seed. */
export function describeSurvival(provider: "sqlite" | "postgresql", compression: Compression): void {
  const batches = batchesOn(provider);
  if (batches.length === 0) return;

  describeOnDatabase(provider, "an interview of 45 minutes", (database) => {
    let world: World;
    beforeAll(async () => {
      world = await startWorld(compression, database.url());
    });
    afterAll(() => world?.close());

    describe.each(batches)("in batch %i", (batch, seeds) => {
      let outcomes = new Map<number, Outcome>();
      beforeAll(async () => {
        const startedAtMs = performance.now();
        outcomes = await runBatch(world, batch, seeds);
        const seconds = Math.round((performance.now() - startedAtMs) / 1000);
        process.stdout.write(`${summaryOf(batch, outcomes)}\n  in ${seconds} s on ${provider}\n`);
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
