import { z } from "zod";
import type { Settings } from "../env.ts";
import { log } from "../log.ts";
import { createClockClient } from "./create-clock-client.ts";

const requestTimeoutMs = 120_000;

const answerSchema = z.object({ compared: z.int(), different: z.int(), organizationsFailed: z.int() });

/** Has the backend compare its ledger with Stripe's meter. Throws when it does not answer. */
export async function reconcileBilling(settings: Settings): Promise<void> {
  const answer = answerSchema.parse(await createClockClient(settings, requestTimeoutMs).billing.reconcile.mutate({}));
  if (answer.compared + answer.organizationsFailed === 0) return;
  log(answer.different + answer.organizationsFailed > 0 ? "warn" : "info", "reconcile-billing", answer);
}
