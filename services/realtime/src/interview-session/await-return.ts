import { reconnectGraceSeconds } from "@mockingbird/domain";
import type { Stores } from "./open-stores.ts";
import { pauseLeftMs } from "./pause.ts";

/**
 * Has a running interview wait for a candidate who is gone. A phone that is put away in a pause goes to sleep, so that the time
 * of grace begins when the pause would be over. Coming and going without a hello wins no time.
 */
export function awaitReturn({ records, deadlines }: Stores): void {
  const record = records.get();
  if (!record || record.end || deadlines.has("grace")) return;
  const nowMs = Date.now();
  const pauseMs = record.pausedAtMs === null ? 0 : pauseLeftMs(record, nowMs);
  deadlines.set("grace", nowMs + pauseMs + reconnectGraceSeconds * 1000);
}
