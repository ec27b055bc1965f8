import { expect, test } from "vitest";
import { drawQuestions, templateVersionSchema } from "./template-version.ts";

const question = (id: string, isAlways: boolean) => ({ id, text: `${id}?`, isAlways });
const questions = [
  question("a", true),
  question("b", false),
  question("c", false),
  question("d", true),
  question("e", false),
];
const version = {
  role: "Analyst",
  questions,
  drawCount: 2,
  followUpDepth: 1,
  rubric: { criteria: [] },
  durationSeconds: 900,
  isGraded: true,
};

test("what is always asked is asked, with as many of the bank as were wanted, in the template's order", () => {
  for (const random of [() => 0, () => 0.5, () => 0.999]) {
    const drawn = drawQuestions(version, random);
    expect(drawn).toHaveLength(4);
    expect(drawn).toEqual([...drawn].sort());
    expect(drawn).toEqual(expect.arrayContaining(["a?", "d?"]));
  }
  expect(drawQuestions({ questions, drawCount: 0 }, () => 0)).toEqual(["a?", "d?"]);
  expect(drawQuestions({ questions, drawCount: 3 }, () => 0.999)).toEqual(["a?", "b?", "c?", "d?", "e?"]);
});

test("each question of the bank is drawn about as often as any other", () => {
  let state = 1;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const times = new Map<string, number>();
  for (let round = 0; round < 3_000; round += 1) {
    for (const text of drawQuestions(version, random)) times.set(text, (times.get(text) ?? 0) + 1);
  }
  for (const text of ["b?", "c?", "e?"]) expect(times.get(text)).toSatisfy((count) => count > 1_850 && count < 2_150);
});

test("a template that would draw more than there is, or ask nothing, says so", () => {
  const problems = (changes: object) =>
    templateVersionSchema.safeParse({ ...version, ...changes }).error?.issues.map(({ message }) => message);
  expect(problems({})).toBeUndefined();
  expect(problems({ drawCount: 4 })).toEqual(["The bank has 3 questions; draw at most that many."]);
  expect(problems({ questions: [question("b", false)], drawCount: 0 })).toEqual([
    "No question would be asked. Draw at least one.",
  ]);
  expect(problems({ questions: [question("a", true), question("a", true)], drawCount: 0 })).toEqual([
    "Two questions have the same id.",
  ]);
});
