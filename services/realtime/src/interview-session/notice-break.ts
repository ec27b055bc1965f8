import { awaitReturn } from "./await-return.ts";
import type { Stores } from "./open-stores.ts";

/**
 * Told of an object that has just started. One with a running interview and no candidate died in the middle of it, and took
 * the socket along: the candidate may come back for a while.
 */
export function noticeBreak(stores: Stores, candidatePresent: boolean): void {
  const { records, deadlines } = stores;
  const record = records.get();
  if (!record || record.end || candidatePresent || deadlines.has("grace")) return;
  records.patch({ brokenOff: true });
  awaitReturn(stores);
}
