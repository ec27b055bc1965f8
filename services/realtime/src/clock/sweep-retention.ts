import { z } from "zod";
import type { Settings } from "../env.ts";
import { log } from "../log.ts";
import { createClockClient } from "./create-clock-client.ts";

/** The backend deletes a few thousand interviews in one call, at most. */
const requestTimeoutMs = 120_000;
/** A backlog larger than this many calls can delete goes on the next day. */
const callsMax = 100;

const answerSchema = z.object({
  interviews: z.int(),
  turns: z.int(),
  erasures: z.int(),
  failed: z.int(),
  isDone: z.boolean(),
});

/** Has the backend delete what organisations keep no longer, call by call until nothing is left. Throws when it does not answer. */
export async function sweepRetention(settings: Settings): Promise<void> {
  const client = createClockClient(settings, requestTimeoutMs);
  for (let call = 1; call <= callsMax; call += 1) {
    const answer = answerSchema.parse(await client.retention.sweep.mutate({}));
    log(answer.failed > 0 ? "warn" : "info", "sweep-retention", { call, ...answer });
    if (answer.isDone) return;
  }
}
