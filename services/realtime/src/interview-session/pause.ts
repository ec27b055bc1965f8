import { pauseSecondsMax } from "@mockingbird/domain";
import type { Conversation } from "./conversation.ts";
import type { Stores } from "./open-stores.ts";
import type { SessionRecord } from "./session-record.ts";

/** How long the interview may still be paused, in ms; 0 where it may not be. */
export function pauseLeftMs({ session, pausedMs, pausedAtMs }: SessionRecord, nowMs: number): number {
  if (!session.mayPause) return 0;
  return Math.max(0, pauseSecondsMax * 1000 - pausedMs - (pausedAtMs === null ? 0 : nowMs - pausedAtMs));
}

/**
 * Pauses a running interview where that is allowed, or has it go on. Its time stands still meanwhile: what is stored of that
 * is stored before anybody is told, so that an object that dies knows it too.
 */
export function setPaused(
  { records, deadlines }: Stores,
  conversation: Conversation | undefined,
  paused: boolean,
  nowMs: number,
): void {
  const record = records.get();
  if (!record || record.closing || paused === (record.pausedAtMs !== null)) return;
  if (record.pausedAtMs === null) {
    const leftMs = pauseLeftMs(record, nowMs);
    if (leftMs === 0) return;
    records.patch({ pausedAtMs: nowMs });
    deadlines.clear("duration");
    deadlines.set("resume", nowMs + leftMs);
    conversation?.pause(Math.round(leftMs / 1000));
    return;
  }
  const pausedMs = record.pausedMs + Math.max(0, nowMs - record.pausedAtMs);
  records.patch({ pausedAtMs: null, pausedMs });
  deadlines.clear("resume");
  deadlines.set("duration", record.liveAtMs + pausedMs + record.durationSeconds * 1000);
  conversation?.goOn();
}
