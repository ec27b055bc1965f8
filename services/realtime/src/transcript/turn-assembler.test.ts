import { describe, expect, test } from "vitest";
import { TurnAssembler, type TurnChange } from "./turn-assembler.ts";

/** The transcript as the changes leave it, in reading order. */
function transcriptOf(changes: TurnChange[]): string[] {
  const turns = new Map(changes.map(({ turn }) => [turn.position, turn]));
  return [...turns.values()]
    .sort((a, b) => a.position - b.position)
    .filter(({ text }) => text !== "")
    .map(({ speaker, text, interrupted }) => `${speaker}: ${text}${interrupted ? " [interrupted]" : ""}`);
}

function finalsOf(changes: TurnChange[]): string[] {
  return changes.filter(({ stage }) => stage === "final").map(({ turn }) => turn.text);
}

/** An assembler after the interviewer's greeting. */
function greeted(): { turns: TurnAssembler; changes: TurnChange[] } {
  const turns = new TurnAssembler(0);
  const changes = [
    ...turns.generationStarted(0),
    ...turns.outputText("Hello. ", 0, 0),
    ...turns.outputText("Why this job?", 100, 0),
    ...turns.generationEnded(3_000),
  ];
  return { turns, changes };
}

describe("turns", () => {
  test("keep fragments verbatim, words split anywhere", () => {
    const { turns, changes } = greeted();
    for (const text of [" Ca", "n I", " pl", "eas", "e think?"]) changes.push(...turns.inputText(text, 4_000));
    changes.push(...turns.flush(5_000));
    expect(transcriptOf(changes)).toEqual(["interviewer: Hello. Why this job?", "candidate: Can I please think?"]);
  });

  test("put the candidate's line before the reply, also when its text comes after the reply began", () => {
    const { turns, changes } = greeted();
    changes.push(...turns.generationStarted(8_000), ...turns.outputText("I see.", 8_000, 0));
    changes.push(...turns.inputText(" Because", 8_300), ...turns.inputText(" I can.", 9_000));
    changes.push(...turns.generationEnded(11_000), ...turns.flush(11_000));
    expect(transcriptOf(changes)).toEqual([
      "interviewer: Hello. Why this job?",
      "candidate: Because I can.",
      "interviewer: I see.",
    ]);
  });

  test("take what comes after the grace time for the next answer", () => {
    const { turns, changes } = greeted();
    changes.push(...turns.inputText(" One", 4_000), ...turns.generationStarted(5_000));
    changes.push(...turns.outputText("Next?", 5_000, 0), ...turns.inputText(" late", 6_900));
    changes.push(...turns.inputText(" Two", 7_100), ...turns.flush(9_000));
    expect(transcriptOf(changes)).toEqual([
      "interviewer: Hello. Why this job?",
      "candidate: One late",
      "interviewer: Next?",
      "candidate: Two",
    ]);
  });

  test("begin when the candidate is heard again, even where the line before never came", () => {
    const { turns, changes } = greeted();
    changes.push(...turns.generationStarted(5_000), ...turns.outputText("Next?", 5_000, 0));
    changes.push(...turns.generationEnded(5_500), ...turns.answerStarted());
    changes.push(...turns.inputText(" Two", 5_900), ...turns.flush(7_000));
    expect(transcriptOf(changes)).toEqual([
      "interviewer: Hello. Why this job?",
      "interviewer: Next?",
      "candidate: Two",
    ]);
  });

  test("are worth storing when the reply begins, and final when nothing can be late", () => {
    const { turns } = greeted();
    expect(turns.inputText(" One", 4_000).map(({ stage }) => stage)).toEqual(["draft"]);
    expect(turns.generationStarted(5_000).map(({ stage }) => stage)).toEqual(["kept"]);
    expect(turns.settle(6_999)).toEqual([]);
    expect(turns.settle(7_001).map(({ stage, turn }) => [stage, turn.text])).toEqual([["final", "One"]]);
    expect(turns.settle(9_000)).toEqual([]);
  });

  test("that are interrupted are marked and hold what was heard", () => {
    const { turns, changes } = greeted();
    changes.push(...turns.generationStarted(5_000), ...turns.outputText("one two three four", 5_000, 0));
    changes.push(...turns.generationEnded(6_000, { heardMs: 500, audioMs: 1_000, complete: true }));
    changes.push(...turns.inputText(" Sorry", 6_100), ...turns.flush(7_000));
    expect(transcriptOf(changes)).toEqual([
      "interviewer: Hello. Why this job?",
      "interviewer: one two [interrupted]",
      "candidate: Sorry",
    ]);
  });

  test("that are cut off are kept by the clock, and final once the loudspeaker has had its last word", () => {
    const { turns } = greeted();
    turns.generationStarted(5_000);
    turns.outputText("one two three four", 5_000, 0);
    const cut = turns.generationEnded(6_000, { heardMs: 900, audioMs: 1_000, complete: true });
    expect(cut.map(({ stage, turn }) => [stage, turn.text])).toEqual([["kept", "one two three"]]);
    expect(turns.heard(300, false)).toEqual([]);
    expect(turns.heard(500, true).map(({ stage, turn }) => [stage, turn.text, turn.endMs])).toEqual([
      ["final", "one two", 6_000],
    ]);
    expect([turns.heard(0, true), turns.settle(9_000)]).toEqual([[], []]);
  });

  test.each([
    ["that has said nothing", () => [], "one two three"],
    ["that was last heard of before", (turns: TurnAssembler) => turns.heard(500, false), "one two"],
  ])("that are cut off wait half a second for a loudspeaker %s", (_which, hear, text) => {
    const { turns } = greeted();
    turns.generationStarted(5_000);
    turns.outputText("one two three four", 5_000, 0);
    turns.generationEnded(6_000, { heardMs: 900, audioMs: 1_000, complete: true });
    hear(turns);
    expect(turns.settle(6_499)).toEqual([]);
    expect(turns.settle(6_500).map(({ stage, turn }) => [stage, turn.text])).toEqual([["final", text]]);
  });

  test("that are cut off wait also while the interviewer speaks again, but not for a second cut or the end", () => {
    for (const second of ["generationEnded", "flush"] as const) {
      const { turns } = greeted();
      const heard = { heardMs: 900, audioMs: 1_000, complete: true };
      turns.generationStarted(5_000);
      turns.outputText("one two three four", 5_000, 0);
      turns.generationEnded(6_000, heard);
      expect(finalsOf(turns.generationStarted(6_050))).toEqual([]);
      expect(finalsOf([...turns.outputText("Go on.", 6_060, 0), ...turns.heard(600, false)])).toEqual([]);
      expect(finalsOf(turns[second](6_100, heard))).toContain("one two");
    }
  });

  test("that are complete can still be cut off while their sound plays", () => {
    const { turns, changes } = greeted();
    changes.push(...turns.generationEnded(3_200, { heardMs: 700, audioMs: 2_000, complete: true }));
    changes.push(...turns.inputText(" Sorry", 3_300), ...turns.flush(4_000));
    expect(transcriptOf(changes)).toEqual(["interviewer: Hello. [interrupted]", "candidate: Sorry"]);
  });

  test("show how far the conversation is settled, and what of an answer is not", () => {
    const { turns } = greeted();
    expect([turns.openFrom, turns.answer]).toEqual([1, undefined]);
    turns.inputText(" One", 4_000);
    expect([turns.openFrom, turns.answer?.text]).toEqual([1, "One"]);
    turns.generationStarted(5_000);
    expect([turns.openFrom, turns.answer]).toEqual([3, undefined]);
  });

  test("of which nothing was heard are closed empty, so that no caption stays", () => {
    const { turns } = greeted();
    turns.generationStarted(5_000);
    turns.outputText("unheard", 5_000, 0);
    expect(finalsOf(turns.generationEnded(5_010, { heardMs: 0, audioMs: 40, complete: false }))).toEqual([""]);
  });

  test("typed are whole at once, and end a spoken line before them", () => {
    const { turns, changes } = greeted();
    changes.push(...turns.inputText(" I mean", 4_000), ...turns.typed("In writing: yes.", 4_500));
    expect(finalsOf(changes)).toEqual(["Hello. Why this job?", "I mean", "In writing: yes."]);
  });

  test("without words leave no trace", () => {
    const { turns, changes } = greeted();
    changes.push(...turns.generationStarted(5_000), ...turns.generationEnded(5_500), ...turns.flush(6_000));
    expect(transcriptOf(changes)).toEqual(["interviewer: Hello. Why this job?"]);
  });

  test("start when the candidate was first heard, and never end before they start", () => {
    const { turns } = greeted();
    const [change] = turns.inputText(" Yes", 6_000, { fromMs: 4_000, toMs: 5_500 });
    expect(change?.turn).toMatchObject({ startMs: 4_000, endMs: 5_500 });
  });

  test("go on counting where a dead object stopped", () => {
    const turns = new TurnAssembler(7, "interviewer");
    expect(turns.inputText(" Back", 100)[0]?.turn.position).toBe(7);
  });
});
