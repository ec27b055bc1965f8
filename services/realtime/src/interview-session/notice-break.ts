import { reconnectGraceSeconds } from "@mockingbird/domain";
import type { Stores } from "./open-stores.ts";

/**
 * Told of an object that has just started. One with a running interview and no candidate died in the middle of it, and took
 * the socket along: the candidate may come back for a while.
 */
export function noticeBreak({ records, deadlines }: Stores, candidatePresent: boolean): void {
  const record = records.get();
  if (!record || record.end || candidatePresent || deadlines.has("grace")) return;
  records.patch({ brokenOff: true });
  deadlines.set("grace", Date.now() + reconnectGraceSeconds * 1000);
}
