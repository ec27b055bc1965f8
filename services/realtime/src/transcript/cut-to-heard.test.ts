import { describe, expect, test } from "vitest";
import { cutToHeard } from "./cut-to-heard.ts";

const fragments = [
  { text: "Thank you. ", audioMs: 0 },
  { text: "Now tell me ", audioMs: 1_000 },
  { text: "about your last job.", audioMs: 2_000 },
];
const heard = (heardMs: number, audioMs = 4_000, complete = true) => ({ heardMs, audioMs, complete });

describe("an interrupted sentence", () => {
  test("is kept up to the last word that was heard", () => {
    expect(cutToHeard(fragments, heard(2_700))).toBe("Thank you. Now tell me about");
    expect(cutToHeard(fragments, heard(1_500))).toBe("Thank you. Now");
  });

  test("is whole when all of it was heard, and nothing when none was", () => {
    expect(cutToHeard(fragments, heard(4_000))).toBe("Thank you. Now tell me about your last job.");
    expect(cutToHeard(fragments, heard(0))).toBe("");
  });

  test("is cut to what the loudspeaker has played, and never beyond what the clock allows", () => {
    expect(cutToHeard(fragments, { ...heard(2_700), playedMs: 1_500 })).toBe("Thank you. Now");
    expect(cutToHeard(fragments, { ...heard(1_500), playedMs: 9_000 })).toBe("Thank you. Now");
    expect(cutToHeard(fragments, { ...heard(4_000), playedMs: 0 })).toBe("");
  });

  test("is cut by the pace of speech where its sound had not all arrived", () => {
    const ahead = [{ text: "one two three four five six seven eight nine ten", audioMs: 0 }];
    expect(cutToHeard(ahead, heard(1_000, 1_000, false))).toBe("one two three");
  });

  test("that came without any sound was read, and stays whole", () => {
    const silent = fragments.map(({ text }) => ({ text, audioMs: 0 }));
    expect(cutToHeard(silent, heard(0, 0))).toBe("Thank you. Now tell me about your last job.");
  });

  test("never ends within a word", () => {
    for (let heardMs = 0; heardMs <= 4_000; heardMs += 50) {
      const words = cutToHeard(fragments, heard(heardMs)).split(" ").filter(Boolean);
      expect("Thank you. Now tell me about your last job.".split(" ").slice(0, words.length)).toEqual(words);
    }
  });
});
