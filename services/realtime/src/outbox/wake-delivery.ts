import type { DeliveryAnswer } from "@mockingbird/domain";
import type { Stores } from "../interview-session/open-stores.ts";

/** Has a transcript that waits, or was given up, delivered now. Answers where it stands with that; there may be nothing. */
export function wakeDelivery(stores: Stores | undefined): DeliveryAnswer {
  const record = stores?.records.get();
  if (!stores || !record) return { state: "unknown", attempts: 0 };
  const { records, deadlines } = stores;
  const { attempts, state } = record.delivery;
  if (!record.end) return { state: "live", attempts };
  if (state === "accepted") return { state, attempts };
  records.patch({ delivery: { attempts, state: "pending" } });
  deadlines.set("submit", Date.now());
  return { state: "pending", attempts };
}
