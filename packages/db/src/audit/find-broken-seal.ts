import { hashAuditEvent, type SealedContent } from "./hash-audit-event.ts";

export type SealedEvent = SealedContent & { hash: string };

/**
 * The first event, in order of `seq`, that is not as it was written, or whose predecessor or successor is missing; and
 * why. `undefined` when the chain is whole up to `head`, which says how many events there are and how the last one is sealed.
 */
export function findBrokenSeal(
  events: readonly SealedEvent[],
  head: { seq: number; hash: string } | null,
): { seq: number; why: string } | undefined {
  let prevHash = "";
  for (const [index, event] of events.entries()) {
    const seq = index + 1;
    if (event.seq !== seq) return { seq, why: "The event is missing." };
    if (event.prevHash !== prevHash) return { seq, why: "The event does not follow the one before it." };
    if (event.hash !== hashAuditEvent(event)) return { seq, why: "The event was changed after it was written." };
    prevHash = event.hash;
  }
  const end = head ?? { seq: 0, hash: "" };
  if (end.seq > events.length) return { seq: events.length + 1, why: "The event is missing." };
  if (end.seq < events.length || end.hash !== prevHash) {
    return { seq: events.length, why: "The event was added past the end of the chain." };
  }
  return undefined;
}
