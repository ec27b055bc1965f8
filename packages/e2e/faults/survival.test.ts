import { beforeAll, describe, expect, test } from "vitest";
import { compressDate } from "./compressed-time.ts";
import { readFaultSeed, readFaultSeeds } from "./neighbours/env.ts";
import { type Outcome, runBatch } from "./run-batch.ts";

/** How many times faster than people. More, and timers of a millisecond become tenths of a second of the interview. */
const timeScale = 60;
const batchSize = 67;

const compression = { epochMs: Date.now(), timeScale };
compressDate(compression);

const only = readFaultSeed();
const { first, last } = readFaultSeeds();
const seeds = only === undefined ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [only];
const batches = Map.groupBy(seeds, (seed) => Math.ceil(seed / batchSize));

describe.each([...batches])("of interviews in batch %i", (batch, batchSeeds) => {
  let outcomes = new Map<number, Outcome>();
  beforeAll(async () => {
    outcomes = await runBatch(batch, batchSeeds, compression);
  }, 300_000);

  test.each(batchSeeds)("seed %i keeps every acknowledged turn, once and in order, and reaches its end", (seed) => {
    const outcome = outcomes.get(seed);
    expect(outcome?.losses, outcome?.report).toEqual([]);
  });
});
