import { z } from "zod";
import type { Settings } from "../env.ts";
import { log } from "../log.ts";
import { createClockClient } from "./create-clock-client.ts";

/** The backend sends a few hundred events in one call, at most. */
const requestTimeoutMs = 120_000;
/** What is still due then goes on the next minute. */
const callsMax = 5;

const answerSchema = z.object({
  sent: z.int(),
  postponed: z.int(),
  failed: z.int(),
  organizationsFailed: z.int(),
  isDone: z.boolean(),
});

/** Has the backend send charged seconds to Stripe's meter, call by call until none is due. Throws when it does not answer. */
export async function reportUsage(settings: Settings): Promise<void> {
  const client = createClockClient(settings, requestTimeoutMs);
  for (let call = 1; call <= callsMax; call += 1) {
    const answer = answerSchema.parse(await client.billing.reportUsage.mutate({}));
    const { sent, postponed, failed, organizationsFailed, isDone } = answer;
    // Most minutes have nothing to say.
    if (sent + postponed + failed + organizationsFailed > 0) {
      log(failed + organizationsFailed > 0 ? "warn" : "info", "report-usage", { call, ...answer });
    }
    if (isDone) return;
  }
}
