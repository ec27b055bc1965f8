import { createBackend } from "../backend/create-backend.ts";
import type { Settings } from "../env.ts";
import { errorText, log } from "../log.ts";
import type { Stores } from "./open-stores.ts";

/** Longer than an attempt takes. One that failed, or died with the object, is made again after this. */
const againAfterMs = 30_000;

/**
 * Tells the backend that the interview is live, again and again until it has heard. Said only once the object holds the
 * interview, so that none is live which nothing would ever end; and nothing of the conversation waits for it.
 */
export async function markLive(settings: Settings, { records, deadlines }: Stores): Promise<void> {
  const record = records.get();
  if (!record || record.end) return;
  deadlines.set("markLive", Date.now() + againAfterMs);
  const { identity, liveAtMs } = record;
  const backend = createBackend(settings, identity);
  try {
    await backend.markLive(new Date(liveAtMs));
    deadlines.clear("markLive");
  } catch (error) {
    log("warn", "mark-live", {
      org: identity.org,
      interviewId: identity.iv,
      error: backend.errorCodeOf(error) ?? errorText(error),
    });
  }
}
