const firstDelayMs = 1_000;
const delayMsMax = 60 * 60 * 1_000;
/** About three days: an hour between tries once the delay has grown. */
export const submitAttemptsMax = 84;

/** What the backend made of a delivery. `refused` will not change however often it is sent. */
export type DeliveryOutcome = "accepted" | "failed" | "refused";

export interface DeliveryStep {
  attempts: number;
  state: "pending" | "accepted" | "parked";
  /** When to try again, for `pending` only. */
  delayMs?: number;
}

/** What follows an attempt. The delay doubles from 1 s to 1 h; `random` (0 to 1) takes up to half of it away. */
export function nextAttempt(attemptsBefore: number, outcome: DeliveryOutcome, random: number): DeliveryStep {
  const attempts = attemptsBefore + 1;
  if (outcome === "accepted") return { attempts, state: "accepted" };
  if (outcome === "refused" || attempts >= submitAttemptsMax) return { attempts, state: "parked" };
  const delayMs = Math.min(delayMsMax, firstDelayMs * 2 ** attemptsBefore);
  return { attempts, state: "pending", delayMs: Math.round(delayMs * (1 - random / 2)) };
}
