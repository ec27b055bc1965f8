import { describe, expect, test } from "vitest";
import { SpeechTally } from "./speech-tally.ts";

const nothing = { heardMs: 0, transcribedMs: 0 };

describe("the tally of speech", () => {
  test("counts an answer that was transcribed as a whole, in one piece or in many", () => {
    const tally = new SpeechTally(nothing);
    for (let second = 0; second < 10; second++) {
      tally.heard(1_000);
      tally.transcribed(" two words");
    }
    tally.nextAnswer();
    tally.heard(5_000);
    tally.transcribed("All of the second answer arrives at once.");
    expect(tally.coverage).toEqual({ heardMs: 15_000, transcribedMs: 15_000 });
  });

  test("misses an answer of which nothing was transcribed, whatever comes after it", () => {
    const tally = new SpeechTally(nothing);
    tally.heard(4_000);
    tally.nextAnswer();
    tally.heard(1_000);
    tally.transcribed("A whole sentence.");
    expect(tally.coverage).toEqual({ heardMs: 5_000, transcribedMs: 1_000 });
  });

  test("misses what was said after the transcription stopped", () => {
    const tally = new SpeechTally(nothing);
    tally.heard(30_000);
    tally.transcribed("x".repeat(400));
    tally.heard(60_000);
    expect(tally.coverage).toEqual({ heardMs: 90_000, transcribedMs: 30_000 });
  });

  test("does not take a short end for the whole of a long answer", () => {
    const tally = new SpeechTally(nothing);
    tally.heard(60_000);
    tally.transcribed("and that was all of it");
    expect(tally.coverage.transcribedMs).toBe(22 * 150);
  });

  test("covers late text up to what was heard, and goes on from where it was", () => {
    const tally = new SpeechTally({ heardMs: 1_000, transcribedMs: 500 });
    tally.heard(300);
    tally.transcribed("Yes, ");
    tally.transcribed("certainly I would.");
    expect(tally.coverage).toEqual({ heardMs: 1_300, transcribedMs: 800 });
  });
});
