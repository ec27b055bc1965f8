import { setTimeout as delay } from "node:timers/promises";
import { isBusy } from "../errors.ts";

/**
 * SQLite runs one writer at a time. PostgreSQL is asked for the same meaning, so that what a unit of work has read (a
 * limit not yet reached, no row of that kind) still holds when it writes; whom it chooses in a conflict tries again.
 */
export const unitOfWorkOptions = { isolationLevel: "Serializable" } as const;

/** How long a unit of work keeps trying while others hold the lock it needs; measured without the clock, which may be set. */
const busyRetrySecondsMax = 15;
const busyDelayMsMax = 50;

/**
 * Runs `attempt`, one whole transaction, again while the database is too busy to take it. Only the whole can be repeated:
 * what the lost attempt had read may have changed since.
 */
export async function retryWhileBusy<T>(attempt: () => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + busyRetrySecondsMax * 1000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
      await delay(Math.random() * busyDelayMsMax);
    }
  }
}
