import { expect, test } from "vitest";
import { deliveryFiguresOf } from "./delivery-figures.ts";
import type { TranscriptTurn } from "./transcript-turn.ts";

const turn = (seq: number, speaker: TranscriptTurn["speaker"], startMs: number, endMs: number, text: string) => ({
  seq,
  speaker,
  text,
  startMs,
  endMs,
  interrupted: false,
});

test("an interview's figures follow from its turns", () => {
  const turns = [
    turn(0, "interviewer", 0, 4_000, "Why this scheme?"),
    turn(1, "candidate", 5_500, 11_500, "Um, I mean, I like it. You know, the, um, rotation."),
    turn(2, "candidate", 12_000, 16_000, "And the town."),
    turn(3, "interviewer", 17_000, 19_000, "What else?"),
    turn(4, "candidate", 18_500, 20_500, "Nothing, I think."),
  ];
  expect(deliveryFiguresOf(turns, "en-GB")).toEqual({
    answers: [
      { turnSeq: 1, words: 14, durationMs: 10_000, timeToFirstWordMs: 1_500 },
      { turnSeq: 4, words: 3, durationMs: 2_000, timeToFirstWordMs: null },
    ],
    words: 17,
    wordsPerMinute: 85,
    shareOfTalk: 12_000 / 18_000,
    fillers: [
      { filler: "um", count: 2 },
      { filler: "i mean", count: 1 },
      { filler: "you know", count: 1 },
    ],
  });
});

test("a language is separated and counted by its own rules, and one that is not known has no count", () => {
  const said = (text: string) => [turn(0, "candidate", 0, 6_000, text)];
  expect(deliveryFiguresOf(said("Ähm, das war, ähm, quasi fertig."), "de-DE").fillers).toEqual([
    { filler: "ähm", count: 2 },
    { filler: "quasi", count: 1 },
  ]);
  const japanese = deliveryFiguresOf(said("私は大学で水質を調べました。"), "ja-JP");
  expect(japanese.words).toBeGreaterThan(4);
  expect(japanese.fillers).toBeNull();
});

test("of silence there is nothing to compute", () => {
  expect(deliveryFiguresOf([], "en-US")).toEqual({
    answers: [],
    words: 0,
    wordsPerMinute: null,
    shareOfTalk: null,
    fillers: [],
  });
});
