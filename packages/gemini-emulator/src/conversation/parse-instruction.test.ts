import { describe, expect, it } from "vitest";
import { parseInstruction } from "./parse-instruction.ts";

describe("parseInstruction", () => {
  it("reads what the realtime service writes, whatever the organisation's own instructions say", () => {
    const text = [
      "You are the interviewer of St. Brigid's College. This is a practice interview: Scheme 1. Round two.",
      "You are talking to Leo Martins.",
      "",
      "Be kind.",
      "Questions:",
      "1. Not one of ours.",
      "",
      "Questions:",
      "1. Why this scheme?",
      "2. What did you do in the 3. year?",
      "10) Any questions?",
      "",
      "Rules:",
      "1. Never asked.",
    ].join("\r\n");
    expect(parseInstruction(text)).toEqual({
      organizationName: "St. Brigid's College",
      candidateName: "Leo Martins",
      questions: ["Why this scheme?", "What did you do in the 3. year?", "Any questions?"],
    });
  });

  it.each(["", "Questions:", "Questions:\n- Why?", "1. Why?", "You are the interviewer of\nQuestions: 1. Why?"])(
    "finds nothing in %j",
    (text) => {
      expect(parseInstruction(text)).toEqual({ organizationName: undefined, candidateName: undefined, questions: [] });
    },
  );
});
