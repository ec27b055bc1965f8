import { createBackend } from "../backend/create-backend.ts";
import type { Settings } from "../env.ts";
import { errorText, log } from "../log.ts";
import type { Stores } from "./open-stores.ts";

/** How often a running interview asks: together with the answer's way, a removed member is out within half a minute. */
export const standingEverySeconds = 20;
const againAfterSeconds = 5;

/**
 * Asks the backend whether the candidate of the running interview is still a member. A backend that does not answer changes
 * nothing, and is asked again sooner.
 */
export async function confirmStanding(
  settings: Settings,
  { records, deadlines }: Stores,
  onRemoved: () => void,
): Promise<void> {
  const record = records.get();
  if (!record || record.end) return;
  deadlines.set("standing", Date.now() + standingEverySeconds * 1000);
  const { identity } = record;
  const backend = createBackend(settings, identity);
  try {
    if ((await backend.confirmStanding()) === "removed") onRemoved();
  } catch (error) {
    log("warn", "confirm-standing", {
      org: identity.org,
      interviewId: identity.iv,
      error: backend.errorCodeOf(error) ?? errorText(error),
    });
    const isLive = records.get()?.end === null;
    if (isLive) deadlines.set("standing", Date.now() + againAfterSeconds * 1000);
  }
}
