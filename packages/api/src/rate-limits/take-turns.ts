import type { RateLimitName } from "@mockingbird/domain";
import { TurnCounter } from "./turn-counter.ts";

const counters = new Map<RateLimitName, TurnCounter>();

/**
 * Counts `turns` uses of a door by `subject`: whatever the limit is per, such as an account's id.
 * @throws TooManyRequestsError when it was used too often
 */
export function takeTurns(name: RateLimitName, subject: string, turns = 1): Promise<void> {
  const known = counters.get(name) ?? new TurnCounter(name);
  counters.set(name, known);
  return known.take(subject, turns);
}
