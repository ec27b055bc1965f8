import { expect, test } from "vitest";
import { findScoringBlock } from "./judge-completeness.ts";

const said = (words: number) =>
  [
    { speaker: "interviewer", text: "word ".repeat(200) },
    { speaker: "candidate", text: "word ".repeat(words) },
  ] as const;

test("an interview with enough words is scored, whether or not speech was measured", () => {
  expect(findScoringBlock(said(60), null)).toBeNull();
  expect(findScoringBlock(said(60), { heardMs: 10_000, transcribedMs: 6_000 })).toBeNull();
  expect(findScoringBlock(said(60), { heardMs: 0, transcribedMs: 0 })).toBeNull();
});

test("too little of the candidate's own words is not scored, nor a transcript with holes", () => {
  expect(findScoringBlock(said(59), null)).toBe("too_little_said");
  expect(findScoringBlock([], null)).toBe("too_little_said");
  expect(findScoringBlock(said(500), { heardMs: 10_000, transcribedMs: 5_999 })).toBe("transcript_incomplete");
});
