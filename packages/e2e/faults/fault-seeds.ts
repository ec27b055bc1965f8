import { readFaultSeed, readFaultSeeds } from "./neighbours/env.ts";

const batchSize = 100;

type Provider = "sqlite" | "postgresql";

/** The interviews that run at once, by the number of their batch, from 1. */
export const batchOf = (seed: number): number => Math.ceil(seed / batchSize);

/** The batches of one database, which follow one another; every other batch is on PostgreSQL. */
export function batchesOn(provider: Provider): [batch: number, seeds: number[]][] {
  const only = readFaultSeed();
  const { first, last } = readFaultSeeds();
  const seeds = only === undefined ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [only];
  return [...Map.groupBy(seeds, batchOf)].filter(([batch]) => (batch % 2 === 0 ? "postgresql" : "sqlite") === provider);
}
