import { readFaultSeed, readFaultSeeds } from "./neighbours/env.ts";

const batchSize = 100;

type Provider = "sqlite" | "postgresql";

/** The interviews that run at once in one world, by the number of their batch; every other batch is on PostgreSQL. */
export function batchesOn(provider: Provider): [batch: number, seeds: number[]][] {
  const only = readFaultSeed();
  const { first, last } = readFaultSeeds();
  const seeds = only === undefined ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [only];
  const batches = Map.groupBy(seeds, (seed) => Math.ceil(seed / batchSize));
  return [...batches].filter(([batch]) => (batch % 2 === 0 ? "postgresql" : "sqlite") === provider);
}
