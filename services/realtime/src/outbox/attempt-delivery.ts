import { createBackend } from "../backend/create-backend.ts";
import type { Settings } from "../env.ts";
import type { Stores } from "../interview-session/open-stores.ts";
import { submitTranscript } from "./submit-transcript.ts";

/** How long one that was given up waits for staff to ask for it. Nothing of what was said stays behind for ever. */
const parkedKeptMs = 30 * 24 * 3600 * 1000;
/** Longer than an attempt can take. One that died with the object is made again after this. */
const leaseMs = 60 * 1000;

/** Tries once to deliver an interview that has ended, and stores what follows. */
export async function attemptDelivery(settings: Settings, { records, turns, deadlines }: Stores): Promise<void> {
  const record = records.get();
  if (!record?.end || record.delivery.state !== "pending") return;
  deadlines.set("submit", Date.now() + leaseMs);
  const backend = createBackend(settings, record.identity);
  const { attempts, state, delayMs } = await submitTranscript(backend, record, record.end, turns);
  records.patch({ delivery: { attempts, state } });
  if (delayMs === undefined) deadlines.clear("submit");
  else deadlines.set("submit", Date.now() + delayMs);
  if (state === "accepted") deadlines.set("evaluate", Date.now());
  if (state === "parked") deadlines.set("forget", Date.now() + parkedKeptMs);
}
