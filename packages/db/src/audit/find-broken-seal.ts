import { hashAuditEvent, type SealedContent } from "./hash-audit-event.ts";

export type SealedEvent = SealedContent & { hash: string };
/** How many events a chain has, and how the last one is sealed. */
export interface ChainEnd {
  seq: number;
  hash: string;
}
export interface BrokenSeal {
  /** The first event that is not as it was written. */
  seq: number;
  /** A sentence. */
  why: string;
}

export const emptyChain: ChainEnd = { seq: 0, hash: "" };

/** Follows a chain from `start` through the events behind it, in order of `seq`: where it ends, or what breaks it first. */
export function followChain(
  start: ChainEnd,
  events: Iterable<SealedEvent>,
): { end: ChainEnd } | { broken: BrokenSeal } {
  let end = start;
  for (const event of events) {
    const seq = end.seq + 1;
    if (event.seq !== seq) return { broken: { seq, why: "The event is missing." } };
    if (event.prevHash !== end.hash) {
      return { broken: { seq, why: "The event does not follow the one before it." } };
    }
    if (event.hash !== hashAuditEvent(event)) {
      return { broken: { seq, why: "The event was changed after it was written." } };
    }
    end = { seq, hash: event.hash };
  }
  return { end };
}

/** What is wrong when a whole chain ends at `end` and its head says otherwise. */
export function compareWithHead(end: ChainEnd, head: ChainEnd | null): BrokenSeal | undefined {
  const { seq, hash } = head ?? emptyChain;
  if (seq > end.seq) return { seq: end.seq + 1, why: "The event is missing." };
  if (seq < end.seq || hash !== end.hash)
    return { seq: end.seq, why: "The event was added past the end of the chain." };
  return undefined;
}

/** The first event of a whole chain that is not as it was written, or whose neighbour is missing. */
export function findBrokenSeal(events: Iterable<SealedEvent>, head: ChainEnd | null): BrokenSeal | undefined {
  const followed = followChain(emptyChain, events);
  return "broken" in followed ? followed.broken : compareWithHead(followed.end, head);
}
