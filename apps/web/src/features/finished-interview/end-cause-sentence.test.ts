import { endCauseSchema, spendsAttempt } from "@mockingbird/domain";
import { expect, test } from "vitest";
import { endCauseSentence } from "./end-cause-sentence.ts";

test("every cause has a sentence of its own that says what is safe", () => {
  const sentences = endCauseSchema.options.map(endCauseSentence);
  expect(new Set(sentences).size).toBe(sentences.length);
});

test.each(endCauseSchema.options)("what %s says about the attempt is what is counted", (cause) => {
  const counts = spendsAttempt({ status: "partial", endCause: cause, isAnswered: true });
  expect(endCauseSentence(cause).includes("does not count")).toBe(!counts);
});

test("a cause from a newer Worker gets a plain sentence", () => {
  expect(endCauseSentence("eaten_by_cat")).toBe(endCauseSentence(null));
});
