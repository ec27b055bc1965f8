import type { DeliveryAnswer } from "@mockingbird/domain";
import type { Stores } from "../interview-session/open-stores.ts";

/** Less than whoever asks waits for an answer. */
const answerWithinMs = 5_000;

/**
 * Has a transcript that waits, or was given up, delivered now. Answers where it stands after this try, or that it is on
 * its way when the backend takes longer; there may be nothing to deliver. `attempt` tries once, and stores what follows.
 */
export async function wakeDelivery(stores: Stores | undefined, attempt: () => Promise<void>): Promise<DeliveryAnswer> {
  const record = stores?.records.get();
  if (!stores || !record) return { state: "unknown", attempts: 0 };
  const { attempts, state } = record.delivery;
  if (!record.end) return { state: "live", attempts };
  if (state === "accepted") return { state, attempts };
  stores.records.patch({ delivery: { attempts, state: "pending" } });
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, answerWithinMs);
  await Promise.race([attempt(), late]);
  clearTimeout(timer);
  return stores.records.get()?.delivery ?? { state: "unknown", attempts: 0 };
}
