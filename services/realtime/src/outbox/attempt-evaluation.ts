import { createBackend } from "../backend/create-backend.ts";
import type { Settings } from "../env.ts";
import type { Stores } from "../interview-session/open-stores.ts";
import { errorText, log } from "../log.ts";
import { type DeliveryOutcome, nextAttempt } from "./next-attempt.ts";

/** How long an object whose work is done still knows that its interview is over. */
const forgetAfterMs = 10 * 60 * 1000;
/** Longer than an evaluation can take. One that died with the object is asked for again after this. */
const leaseMs = 6 * 60 * 1000;

/** Asks once for the feedback on an interview whose transcript has been accepted, and stores what follows. */
export async function attemptEvaluation(settings: Settings, { records, deadlines }: Stores): Promise<void> {
  const record = records.get();
  if (record?.delivery.state !== "accepted" || record.evaluation.state !== "pending") return;
  deadlines.set("evaluate", Date.now() + leaseMs);
  const backend = createBackend(settings, record.identity);
  const { outcome, error } = await backend.evaluate().then(
    (): Asked => ({ outcome: "accepted" }),
    (failure: unknown): Asked => {
      const code = backend.errorCodeOf(failure);
      const isFinal = code === "NOT_FOUND" || code === "EVALUATION_REFUSED";
      return { outcome: isFinal ? "refused" : "failed", error: code ?? errorText(failure) };
    },
  );
  const { attempts, state, delayMs } = nextAttempt(record.evaluation.attempts, outcome, Math.random());
  records.patch({ evaluation: { attempts, state } });
  const { org, iv: interviewId } = record.identity;
  log(state === "accepted" ? "info" : "warn", "evaluate", { org, interviewId, attempts, state, error });
  if (delayMs === undefined) deadlines.clear("evaluate");
  else deadlines.set("evaluate", Date.now() + delayMs);
  if (delayMs === undefined) deadlines.set("forget", Date.now() + forgetAfterMs);
}

interface Asked {
  outcome: DeliveryOutcome;
  error?: string;
}
