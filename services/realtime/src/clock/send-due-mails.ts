import { z } from "zod";
import type { Settings } from "../env.ts";
import { log } from "../log.ts";
import { createClockClient } from "./create-clock-client.ts";

/** The backend sends a few hundred mails in one call, at most. */
const requestTimeoutMs = 120_000;
/** What is still due then goes on the next minute. */
const callsMax = 5;

const answerSchema = z.object({
  sent: z.int(),
  failed: z.int(),
  postponed: z.int(),
  organizationsFailed: z.int(),
  isDone: z.boolean(),
});

/** Has the backend send the mails that are due, call by call until none is. Throws when it does not answer. */
export async function sendDueMails(settings: Settings): Promise<void> {
  const client = createClockClient(settings, requestTimeoutMs);
  for (let call = 1; call <= callsMax; call += 1) {
    const answer = answerSchema.parse(await client.mail.sendDue.mutate({}));
    const { sent, failed, postponed, organizationsFailed, isDone } = answer;
    // Most minutes have nothing to say.
    if (sent + failed + postponed + organizationsFailed > 0) {
      log(failed + organizationsFailed > 0 ? "warn" : "info", "send-due-mails", { call, ...answer });
    }
    if (isDone) return;
  }
}
