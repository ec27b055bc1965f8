import type { AuditEvent } from "@mockingbird/api/views";
import { expect, test } from "vitest";
import { actorName, deedOf } from "./audit-words.ts";

function event(given: Partial<AuditEvent>): AuditEvent {
  return {
    seq: 1,
    occurredAt: "2026-11-22T12:00:00.000Z",
    actor: { id: "dana", name: "Dana Whitfield" },
    action: "transcript:read",
    subject: { id: "leo-2", name: "Leo Martins, Graduate scheme" },
    details: null,
    ...given,
  };
}

const sentence = (given: Partial<AuditEvent>) => `${actorName(event(given))} ${deedOf(event(given))}`;

test.each<[Partial<AuditEvent>, string]>([
  [{}, "Dana Whitfield read the transcript of Leo Martins, Graduate scheme"],
  [
    {
      action: "member:set-role",
      subject: { id: "p", name: "Priya Raman" },
      details: { from: "reviewer", to: "admin" },
    },
    "Dana Whitfield made Priya Raman administrator, who was reviewer before",
  ],
  [
    { action: "settings:set-retention", details: { from: null, to: 180 } },
    "Dana Whitfield changed how long content is kept from no limit to 180 days",
  ],
  [
    { actor: { id: "realtime", name: null }, action: "transcript:submit" },
    "The interview service delivered the transcript of Leo Martins, Graduate scheme",
  ],
  [{ actor: { id: "gone", name: null }, action: "session:sign-in" }, "Somebody who was erased signed in"],
  [{ action: "something:new" }, "Dana Whitfield something: new"],
])("%# reads as a sentence", (given, expected) => {
  expect(sentence(given)).toBe(expected);
});
