import { describe, expect, test } from "vitest";
import { findBrokenSeal, type SealedEvent } from "./find-broken-seal.ts";
import { hashAuditEvent } from "./hash-audit-event.ts";

function chainOf(length: number): SealedEvent[] {
  const events: SealedEvent[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const content = {
      orgId: "northfield",
      id: `event-${seq}`,
      seq,
      occurredAt: new Date(Date.UTC(2026, 10, seq)),
      actor: "dana",
      action: "member:role",
      subjectId: "priya",
      details: { from: "reviewer", to: "admin" },
      prevHash: events.at(-1)?.hash ?? "",
    };
    events.push({ ...content, hash: hashAuditEvent(content) });
  }
  return events;
}

const headOf = (events: readonly SealedEvent[]) => ({ seq: events.length, hash: events.at(-1)?.hash ?? "" });

test("a chain as it was written is whole, and so is an empty one", () => {
  const events = chainOf(5);
  expect(findBrokenSeal(events, headOf(events))).toBeUndefined();
  expect(findBrokenSeal([], null)).toBeUndefined();
});

test("the order of a detail's keys does not matter, because a database may change it", () => {
  const events = chainOf(2).map((event) => ({ ...event, details: { to: "admin", from: "reviewer" } }));
  expect(findBrokenSeal(events, headOf(events))).toBeUndefined();
});

describe("finds the event", () => {
  const changes: [string, Partial<SealedEvent>][] = [
    ["another organisation", { orgId: "northfielc" }],
    ["id", { id: "event-4" }],
    ["time", { occurredAt: new Date(Date.UTC(2026, 10, 3, 0, 0, 0, 1)) }],
    ["actor", { actor: "dan`" }],
    ["action", { action: "member:rolf" }],
    ["subject", { subjectId: "prixa" }],
    ["details", { details: { from: "reviewer", to: "owner" } }],
    ["no details", { details: null }],
    ["seal", { hash: `${chainOf(3)[2]?.hash.slice(0, -1)}-` }],
    ["seal before", { prevHash: "" }],
  ];
  test.each(changes)("that was given %s", (_, change) => {
    const events = chainOf(5);
    const changed = events.map((event) => (event.seq === 3 ? { ...event, ...change } : event));
    expect(findBrokenSeal(changed, headOf(events))).toMatchObject({ seq: 3 });
  });

  test("that was taken out, at the beginning, in the middle and at the end", () => {
    for (const seq of [1, 3, 5]) {
      const events = chainOf(5);
      const left = events.filter((event) => event.seq !== seq);
      expect(findBrokenSeal(left, headOf(events))).toMatchObject({ seq });
    }
  });

  test("that was sealed anew after a change, by the one behind it", () => {
    const events = chainOf(5);
    const changed = events.map((event) => {
      if (event.seq !== 3) return event;
      const content = { ...event, actor: "nobody" };
      return { ...content, hash: hashAuditEvent(content) };
    });
    expect(findBrokenSeal(changed, headOf(events))).toMatchObject({ seq: 4 });
  });

  test("that was appended behind the chain's back", () => {
    const events = chainOf(5);
    expect(findBrokenSeal(events, headOf(events.slice(0, 4)))).toMatchObject({ seq: 5 });
  });
});
