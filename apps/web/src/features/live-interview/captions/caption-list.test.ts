import { expect, test } from "vitest";
import { type Caption, lastCompleteSeq, withCaption } from "./caption-list.ts";

function caption(seq: number, text: string, final = true): Caption {
  return { seq, speaker: seq % 2 ? "interviewer" : "candidate", text, final, interrupted: false };
}

test("a turn grows in place", () => {
  const captions = [caption(1, "Tell", false), caption(1, "Tell me more."), caption(2, "I led")].reduce(
    withCaption,
    [],
  );
  expect(captions.map(({ text }) => text)).toEqual(["Tell me more.", "I led"]);
});

test("a candidate's line that arrives after the reply stands before it", () => {
  const captions = [caption(1, "a"), caption(3, "c"), caption(2, "b")].reduce(withCaption, []);
  expect(captions.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test("a reconnect asks for everything after the last caption that is whole and has no gap before it", () => {
  expect(lastCompleteSeq([])).toBe(0);
  expect(lastCompleteSeq([caption(1, "a"), caption(2, "b"), caption(3, "c", false)])).toBe(2);
  expect(lastCompleteSeq([caption(1, "a"), caption(3, "c")])).toBe(1);
});
