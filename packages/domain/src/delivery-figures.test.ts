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
      { turnSeq: 1, words: 14, durationMs: 10_000, timeToFirstWordMs: 1_500, pausesMs: [] },
      { turnSeq: 4, words: 3, durationMs: 2_000, timeToFirstWordMs: null, pausesMs: [] },
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

test("a silence between two lines of an answer is a pause once it is long enough", () => {
  const turns = [
    turn(0, "candidate", 1_000, 3_000, "Let me think."),
    turn(1, "candidate", 5_500, 8_000, "It was in June."),
    turn(2, "candidate", 8_900, 9_900, "In July."),
  ];
  expect(deliveryFiguresOf(turns, "en-US").answers).toMatchObject([{ turnSeq: 0, pausesMs: [2_500] }]);
});

test("what was typed is no speech, whatever stands around it", () => {
  const typed = (seq: number, atMs: number) => turn(seq, "candidate", atMs, atMs, "um I wrote this, you know");
  const asked = turn(0, "interviewer", 0, 4_000, "Why this scheme?");
  const spoken = turn(2, "candidate", 10_000, 20_000, "And I say this.");
  const { answers, words, fillers, wordsPerMinute } = deliveryFiguresOf([asked, typed(1, 9_000), spoken], "en-US");
  expect(answers).toEqual([{ turnSeq: 2, words: 4, durationMs: 10_000, timeToFirstWordMs: null, pausesMs: [] }]);
  expect({ words, fillers, wordsPerMinute }).toEqual({ words: 4, fillers: [], wordsPerMinute: 24 });
  expect(deliveryFiguresOf([asked, typed(1, 9_000)], "en-US")).toMatchObject({ answers: [], wordsPerMinute: null });
});
