import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { beforeAll, describe, expect, test } from "vitest";
import { compressDate } from "./compressed-time.ts";
import { readFaultSeed, readFaultSeeds } from "./neighbours/env.ts";
import { type Outcome, runBatch } from "./run-batch.ts";

/** How many times faster than people. More, and timers of a millisecond become tenths of a second of the interview. */
const timeScale = 60;
const batchSize = 100;

const compression = { epochMs: Date.now(), timeScale };
compressDate(compression);

const only = readFaultSeed();
const { first, last } = readFaultSeeds();
const seeds = only === undefined ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [only];
const batches = Map.groupBy(seeds, (seed) => Math.ceil(seed / batchSize));

const providerOf = (batch: number) => (batch % 2 === 0 ? "postgresql" : "sqlite");

describeOnBothDatabases("an interview of 45 minutes", (database) => {
  const own = [...batches].filter(([batch]) => providerOf(batch) === database.provider);

  describe.each(own)("in batch %i", (batch, batchSeeds) => {
    let outcomes = new Map<number, Outcome>();
    beforeAll(async () => {
      outcomes = await runBatch(batch, batchSeeds, compression, database.url());
    }, 600_000);

    test.each(batchSeeds)(
      "of seed %i keeps every acknowledged turn, once and in order, and reaches its end",
      (seed) => {
        const outcome = outcomes.get(seed);
        expect(outcome?.losses, outcome?.report).toEqual([]);
      },
    );
  });
});
