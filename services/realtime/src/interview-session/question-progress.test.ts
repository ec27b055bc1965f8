import { describe, expect, test } from "vitest";
import { countAsked } from "./question-progress.ts";

const questions = [
  "Why did you choose this scheme?",
  "Tell me about a project that went wrong.",
  "Where do you want to be in five years?",
];

describe("how far the questions have come", () => {
  test("is nowhere before the first is asked", () => {
    expect(countAsked(questions, [])).toBe(0);
    expect(countAsked(questions, ["Hello Leo, and welcome to Northfield University."])).toBe(0);
  });

  test("is known also from a question in other words", () => {
    expect(countAsked(questions, ["Hello Leo. So, why did you choose to apply for this scheme?"])).toBe(1);
    expect(countAsked(questions, ["Could you tell me about some project of yours that went badly wrong?"])).toBe(2);
  });

  test("counts up to the last that was asked, whatever was passed over", () => {
    expect(countAsked(questions, ["Where do you see yourself, where do you want to be in five years?"])).toBe(3);
  });

  test("does not move for a follow-up or a repetition", () => {
    const said = ["Why did you choose this scheme?", "What drew you to it?", "Why did you choose this scheme?"];
    expect(countAsked(questions, said)).toBe(1);
  });
});
