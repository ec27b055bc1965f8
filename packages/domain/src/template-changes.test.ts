import { expect, test } from "vitest";
import { findTemplateChanges } from "./template-changes.ts";
import type { TemplateVersion } from "./template-version.ts";

const question = (id: string, text = `${id}?`, isAlways = true) => ({ id, text, isAlways });
const version: TemplateVersion = {
  role: "Analyst",
  questions: ["a", "b", "c", "d"].map((id) => question(id)),
  drawCount: 0,
  followUpDepth: 1,
  rubric: {
    criteria: [{ id: "structure", name: "Structure", description: "In order.", anchors: ["Low", "Middle", "High"] }],
  },
  durationSeconds: 900,
  isGraded: true,
};
const changed = (changes: Partial<TemplateVersion>) => findTemplateChanges(version, { ...version, ...changes });

test("a version differs in nothing from itself", () => {
  expect(changed({})).toEqual([]);
});

test("settings say what they were and what they are", () => {
  expect(changed({ role: "Designer", durationSeconds: 1_200, isGraded: false })).toEqual([
    { kind: "setting", setting: "role", before: "Analyst", after: "Designer" },
    { kind: "setting", setting: "durationSeconds", before: 900, after: 1_200 },
    { kind: "setting", setting: "isGraded", before: true, after: false },
  ]);
});

test("a question that was carried up has moved, and those it passed have not", () => {
  expect(changed({ questions: ["d", "a", "b", "c"].map((id) => question(id)) })).toEqual([
    { kind: "question", id: "d", change: "moved", text: "d?" },
  ]);
});

test("questions are added, removed, reworded and put into the bank", () => {
  const questions = [question("a", "Why a?"), question("e"), question("b", "b?", false), question("d")];
  expect(changed({ questions, drawCount: 1 })).toEqual([
    { kind: "setting", setting: "drawCount", before: 0, after: 1 },
    { kind: "question", id: "c", change: "removed", text: "c?" },
    { kind: "question", id: "e", change: "added", text: "e?" },
    { kind: "wording", of: "question", id: "a", within: "", level: null, before: "a?", after: "Why a?" },
    { kind: "asked", id: "b", text: "b?", isAlways: false },
  ]);
});

test("a rubric's differences name the criterion and the level", () => {
  const criteria = [{ id: "structure", name: "Order", description: "", anchors: ["Low", "Better", "High", "Highest"] }];
  const of = (part: "criterion" | "description" | "level", level: number | null, before: string, after: string) => ({
    kind: "wording",
    of: part,
    id: "structure",
    within: "Order",
    level,
    before,
    after,
  });
  expect(changed({ rubric: { criteria } })).toEqual([
    of("criterion", null, "Structure", "Order"),
    of("description", null, "In order.", ""),
    of("level", 2, "Middle", "Better"),
    of("level", 4, "", "Highest"),
  ]);
  expect(changed({ rubric: { criteria: [] } })).toEqual([
    { kind: "criterion", id: "structure", change: "removed", text: "Structure" },
  ]);
});
