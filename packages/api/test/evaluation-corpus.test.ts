import { readFileSync } from "node:fs";
import { join } from "node:path";
import { GoogleGenAI } from "@google/genai";
import {
  deliveryFiguresOf,
  findOffLimits,
  findScoringBlock,
  languageCodeSchema,
  standsIn,
  transcriptTurnSchema,
} from "@mockingbird/domain";
import { type GeminiEmulator, startGeminiEmulator } from "@mockingbird/gemini-emulator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { evaluateInterview } from "../src/evaluation/evaluate-interview.ts";
import { buildEvaluationPrompt } from "../src/evaluation/evaluation-prompt.ts";

const transcriptSchema = z.object({
  languageCode: languageCodeSchema,
  turns: z.array(transcriptTurnSchema),
});
const anchors = ["Nothing of it", "Little of it", "Some of it", "Much of it"];
const criterion = (id: string) => ({ id, name: id, description: "", anchors });
const rubric = { criteria: ["structure", "evidence", "judgement"].map(criterion) };

let emulator: GeminiEmulator;
beforeAll(async () => {
  emulator = await startGeminiEmulator({ port: 0, speech: "tone" });
});
afterAll(() => emulator.close());

function subjectOf(name: string) {
  const file = join(import.meta.dirname, "evaluation-corpus", `${name}.json`);
  const { languageCode, turns } = transcriptSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  const questions = turns.filter(({ speaker }) => speaker === "interviewer").map(({ text }) => text);
  return { languageCode, turns, questions, version: { role: "Operations", rubric } };
}

const evaluate = (subject: ReturnType<typeof subjectOf>) => {
  const client = new GoogleGenAI({ apiKey: "key", httpOptions: { baseUrl: emulator.url, apiVersion: "v1beta" } });
  return evaluateInterview(client, "gemini-3.8-flash", subject, 1);
};

/** What holds of feedback on whatever was said. Its prose is nobody's business here. */
describe.each(["long", "empty", "off-topic", "injected", "two-languages"])("feedback on the transcript %s", (name) => {
  const subject = subjectOf(name);

  test("has the rubric's criteria, levels that exist, and quotes of the candidate that stand", async () => {
    const { scores, practise, summary, star } = await evaluate(subject);
    expect(scores.map(({ criterionId }) => criterionId)).toEqual(rubric.criteria.map(({ id }) => id));
    for (const { level, evidence, reason, advice } of scores) {
      if (level === null) expect(evidence).toEqual([]);
      else {
        expect(level).toBeLessThanOrEqual(anchors.length);
        expect(evidence.length).toBeGreaterThan(0);
      }
      for (const { turnSeq, quote } of evidence) {
        const turn = subject.turns[turnSeq];
        expect(turn?.speaker).toBe("candidate");
        expect(standsIn(quote, turn?.text ?? "")).toBe(true);
      }
      expect(findOffLimits(`${reason} ${advice}`)).toBeUndefined();
    }
    for (const { turnSeq, quote } of star) {
      const turn = subject.turns[turnSeq];
      expect({ speaker: turn?.speaker, stands: standsIn(quote, turn?.text ?? "") }).toEqual({
        speaker: "candidate",
        stands: true,
      });
    }
    expect(findOffLimits([summary, ...practise].join("\n"))).toBeUndefined();
  });

  test("and its figures are the same each time, and add up", () => {
    const figures = deliveryFiguresOf(subject.turns, subject.languageCode);
    expect(deliveryFiguresOf(structuredClone(subject.turns), subject.languageCode)).toEqual(figures);
    expect(figures.words).toBe(figures.answers.reduce((sum, { words }) => sum + words, 0));
    for (const { timeToFirstWordMs } of figures.answers) expect(timeToFirstWordMs).toBe(700);
  });
});

test("an interview without answers is not sent to be scored at all, one with answers is", () => {
  const blocks = ["long", "empty", "off-topic", "two-languages"].map((name) =>
    findScoringBlock(subjectOf(name).turns, null),
  );
  expect(blocks).toEqual([null, "too_little_said", null, null]);
});

test("no sentence that speaks to whoever scores is sent, and every answer is", () => {
  const { contents, concealedCount } = buildEvaluationPrompt(subjectOf("injected"));
  expect(concealedCount).toBeGreaterThanOrEqual(4);
  expect(contents).not.toMatch(/ignore all|award full|generous evaluator|top score/i);
  for (const answer of [
    "a summer job in a small firm",
    "I put the camera on a pole",
    "from what somebody already does",
  ]) {
    expect(contents).toContain(answer);
  }
  expect(buildEvaluationPrompt(subjectOf("long")).concealedCount).toBe(0);
});
