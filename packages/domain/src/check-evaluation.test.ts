import { expect, test } from "vitest";
import { checkEvaluation } from "./check-evaluation.ts";
import type { CriterionScore, EvaluationDraft } from "./evaluation.ts";

const turns = [
  { seq: 0, speaker: "interviewer", text: "Tell me about a plan that fell apart." },
  { seq: 1, speaker: "candidate", text: "The controller arrived late, so we used a kayak.  It worked in week four." },
  { seq: 2, speaker: "candidate", text: "Yes." },
] as const;
const anchors = ["Says nothing of it", "Names it", "Shows it"];
const rubric = {
  criteria: [
    { id: "structure", name: "Structure", description: "", anchors },
    { id: "result", name: "Result", description: "", anchors },
  ],
};
const score = (changes: Partial<CriterionScore> = {}): CriterionScore => ({
  criterionId: "structure",
  level: 2,
  reason: "The problem comes before what was done.",
  evidence: [{ turnSeq: 1, quote: "arrived late, so we used a kayak. It worked" }],
  advice: "Say first what the goal was.",
  ...changes,
});
const draft = (...criteria: CriterionScore[]): EvaluationDraft => ({
  summary: "Two answers with an example each.",
  practise: ["Begin with the goal.", "Give a figure.", "Say what you learned."],
  criteria,
  star: [],
});
const result = score({ criterionId: "result", evidence: [{ turnSeq: 1, quote: "It worked in week four." }] });

test("what stands in the candidate's words is kept as it is, in the rubric's order", () => {
  expect(checkEvaluation(draft(result, score()), rubric, turns)).toEqual({
    criteria: [score(), result],
    star: [],
    problems: [],
  });
});

test.each([
  ["an invented quote", { turnSeq: 1, quote: "we used a sailing boat" }, /does not stand in turn 1/],
  ["the interviewer's words", { turnSeq: 0, quote: "a plan that fell apart" }, /turn 0 is the interviewer's/],
  ["a turn that is not there", { turnSeq: 9, quote: "arrived late, so we" }, /there is no turn 9/],
  ["two words that stand anywhere", { turnSeq: 1, quote: "so we" }, /too short/],
])("a level that rests on %s is taken away", (_, evidence, problem) => {
  const { criteria, problems } = checkEvaluation(draft(score({ evidence: [evidence] }), result), rubric, turns);
  expect(criteria[0]).toMatchObject({ level: null, evidence: [] });
  expect(problems).toEqual([expect.stringMatching(problem), expect.stringMatching(/no quote that stands/)]);
});

test("one quote that stands carries a level, and the others are dropped", () => {
  const evidence = [{ turnSeq: 1, quote: "we used a boat" }, ...score().evidence];
  const { criteria, problems } = checkEvaluation(draft(score({ evidence }), result), rubric, turns);
  expect(criteria[0]).toEqual(score());
  expect(problems).toHaveLength(1);
});

test("a whole answer may be quoted however short it is", () => {
  const short = score({ evidence: [{ turnSeq: 2, quote: "Yes." }] });
  expect(checkEvaluation(draft(short, result), rubric, turns).problems).toEqual([]);
});

test("criteria are the rubric's: unknown ones go, missing ones come without a level, levels end where it ends", () => {
  const given = draft(score({ level: 4 }), score({ criterionId: "charm" }));
  const { criteria, problems } = checkEvaluation(given, rubric, turns);
  expect(criteria.map(({ criterionId, level }) => [criterionId, level])).toEqual([
    ["structure", null],
    ["result", null],
  ]);
  expect(problems).toEqual([
    'There is no criterion "charm".',
    '"structure" has levels 1 to 3, not 4.',
    '"result" is missing.',
  ]);
});

test.each(["Keep eye contact.", "You sounded nervous.", "Your accent is strong.", "Speak with more confidence."])(
  "advice that judges what nobody may judge is not given: %s",
  (advice) => {
    const { criteria, problems } = checkEvaluation(draft(score({ advice }), result), rubric, turns);
    expect(criteria[0]).toMatchObject({ level: null, advice: expect.not.stringContaining(advice) });
    expect(problems).toEqual([expect.stringMatching(/nobody may judge/)]);
  },
);

test("of the parts of an answer those are kept that stand in it, each place once, and nobody is asked again", () => {
  const situation = { part: "situation", turnSeq: 1, quote: "The controller arrived late" } as const;
  const action = { part: "action", turnSeq: 1, quote: "so we used a kayak" } as const;
  const given = [
    situation,
    action,
    { part: "task", turnSeq: 1, quote: "we used a kayak" },
    { part: "result", turnSeq: 1, quote: "Everybody was delighted" },
    { part: "situation", turnSeq: 0, quote: "a plan that fell apart" },
  ] as const;
  const { star, problems } = checkEvaluation({ ...draft(score(), result), star: [...given] }, rubric, turns);
  expect(star).toEqual([situation, action]);
  expect(problems).toEqual([]);
});
