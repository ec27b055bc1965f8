import { describe, expect, test } from "vitest";
import type { SeenCaption } from "./browser/seen.ts";
import type { StoredInterview } from "./database.ts";
import { findLosses } from "./oracle.ts";

type Line = [speaker: "interviewer" | "candidate", text: string];

const lines: Line[] = [
  ["interviewer", "Hello Leo, and welcome. Why this scheme?"],
  ["candidate", "Answer 1 of seed-1."],
  ["interviewer", "Thank you. What else?"],
  ["candidate", "Answer 2 of seed-1."],
];

const shown = (given: Line[]): SeenCaption[] =>
  given.map(([speaker, text], index) => {
    return { type: "caption", seq: index + 1, speaker, text, final: true, interrupted: false };
  });

function stored(given: Line[], changes: Partial<StoredInterview> = {}): StoredInterview {
  const turns = given.map(([speaker, text], seq) => {
    return {
      orgId: "o",
      id: String(seq),
      interviewId: "i",
      seq,
      speaker,
      text,
      startMs: 0,
      endMs: 1,
      interrupted: false,
    };
  });
  return {
    status: "completed",
    endCause: "time_up",
    durationSeconds: 2_700,
    turns,
    submissions: 1,
    ledgerRows: 1,
    auditRows: 1,
    ...changes,
  };
}

const set = { neverSet: false };
const lossesOf = (kept: StoredInterview, alarms = set) =>
  findLosses({ turns: shown(lines), endCause: "time_up", welcomed: true }, kept, alarms);

describe("the oracle", () => {
  test("finds nothing wrong with an interview that is whole", () => {
    expect(lossesOf(stored(lines))).toEqual([]);
  });

  const unbegun: StoredInterview = {
    status: "created",
    endCause: null,
    durationSeconds: null,
    turns: [],
    submissions: 0,
    ledgerRows: 0,
    auditRows: 0,
  };

  test("finds nothing wrong with an interview that nobody was let into", () => {
    expect(findLosses({ turns: [], endCause: undefined, welcomed: false }, unbegun, set)).toEqual([]);
  });

  test("notices one that began, and was left as if it had not", () => {
    expect(findLosses({ turns: [], endCause: undefined, welcomed: true }, unbegun, set)).not.toEqual([]);
  });

  test("notices one that nobody was let into, and was left live", () => {
    const live = { ...unbegun, status: "live" };
    expect(findLosses({ turns: [], endCause: undefined, welcomed: false }, live, set)).not.toEqual([]);
  });

  test("notices work that nothing would ever have woken its object for", () => {
    expect(lossesOf(stored(lines), { neverSet: true })).toEqual(["it had something left to do, and no alarm for it"]);
  });

  test.each<[string, Line[]]>([
    ["a turn that is lost", lines.toSpliced(1, 1)],
    ["the last turn lost", lines.slice(0, -1)],
    ["two turns in another order", lines.toSpliced(1, 2, ...lines.slice(1, 3).reverse())],
    ["a turn that is there twice", [...lines, ...lines.slice(-1)]],
    ["another greeting", [...lines, ...lines.slice(0, 1)]],
    ["a turn with other words", lines.toSpliced(3, 1, ["candidate", "Answer 3 of seed-1."])],
    ["a turn that somebody else said", lines.toSpliced(3, 1, ["interviewer", "Answer 2 of seed-1."])],
  ])("notices %s", (_, kept) => {
    expect(lossesOf(stored(kept))).not.toEqual([]);
  });

  test.each<[string, Partial<StoredInterview>]>([
    ["an interview that never ended", { status: "live" }],
    ["an end without a cause", { endCause: null }],
    ["a transcript that was charged twice", { ledgerRows: 2 }],
    ["a transcript that was not charged", { ledgerRows: 0 }],
    ["an end that was not recorded", { auditRows: 0 }],
    ["two deliveries that were accepted", { submissions: 2 }],
  ])("notices %s", (_, changes) => {
    expect(lossesOf(stored(lines, changes))).not.toEqual([]);
  });
});
