import { describe, expect, test } from "vitest";
import { newestTurns, toContents, toText } from "./history.ts";

const turn = (speaker: "interviewer" | "candidate", text: string) => ({ speaker, text });

describe("what Gemini is reminded of", () => {
  test("is every turn of an ordinary conversation", () => {
    const turns = [turn("interviewer", "Why?"), turn("candidate", "Because.")];
    expect(newestTurns(turns)).toEqual(turns);
  });

  test("is the newest part of a long one, whole turns only", () => {
    const turns = ["a", "b", "c", "d"].map((letter) => turn("candidate", letter.repeat(10_000)));
    expect(newestTurns(turns).map(({ text }) => text[0])).toEqual(["c", "d"]);
  });

  test("names who said what, in either form", () => {
    const turns = [turn("interviewer", "Why?"), turn("candidate", "Because.")];
    expect(toContents(turns)).toEqual([
      { role: "model", parts: [{ text: "Why?" }] },
      { role: "user", parts: [{ text: "Because." }] },
    ]);
    expect(toText(turns)).toBe("You: Why?\nCandidate: Because.");
  });
});
