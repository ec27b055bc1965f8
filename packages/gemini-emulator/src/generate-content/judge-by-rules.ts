import type { EvaluationAnswer, EvaluationRequest } from "./evaluation-request.ts";
import { findStarParts } from "./find-star-parts.ts";

type Answer = EvaluationRequest["turns"][number];

/** What can be counted in an answer without understanding it, each worth the same. */
const marks: readonly { name: string; shows: RegExp }[] = [
  { name: "a figure", shows: /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|half|twice)\b/i },
  { name: "what they did themselves", shows: /\bI\s+(?!think\b|am\b|was\b|guess\b)\w+/ },
  { name: "a reason", shows: /\b(?:because|so that|in order to|which meant|since)\b/i },
  { name: "what came of it", shows: /\b(?:in the end|as a result|since then|afterwards|later|when|now)\b/i },
  { name: "a comparison", shows: /\b(?:instead|but|although|than|rather)\b/i },
];
const wordsOfLongAnswer = 40;
const quoteCharactersMax = 160;

/**
 * Feedback computed from the transcript by counting, so that everything around it can be seen without a key. It is marked
 * as a demonstration and judges nobody: another transcript gives other levels, the same one always the same.
 */
export function judgeByRules({ rubric, turns }: EvaluationRequest): EvaluationAnswer {
  const answers = turns.filter(({ speaker, text }) => speaker === "candidate" && text.trim() !== "");
  const criteria = rubric.criteria.map((criterion, index) => {
    const { answer, found } = bestAnswer(answers, index);
    if (!answer) {
      return {
        criterionId: criterion.id,
        level: null,
        reason: "Demonstration: nothing was said that could be counted.",
        evidence: [],
        advice: "Demonstration: answer in a few sentences.",
      };
    }
    const level = 1 + Math.round(((criterion.anchors.length - 1) * found.length) / (marks.length + 1));
    return {
      criterionId: criterion.id,
      level,
      reason: `Demonstration: this answer has ${listed(found)}.`,
      evidence: [{ turnSeq: answer.seq, quote: quoteOf(answer.text, index) }],
      advice: `Demonstration: ${missingOf(found)}`,
    };
  });
  return {
    summary: `Demonstration: ${answers.length} ${answers.length === 1 ? "answer was" : "answers were"} counted, not understood.`,
    practise: ["Name one figure in each answer.", "Say what you did yourself.", "End with what came of it."].map(
      (suggestion) => `Demonstration: ${suggestion}`,
    ),
    criteria,
    star: answers.flatMap(findStarParts),
  };
}

/** Criteria look at different answers first, so that not all of them quote the same one. */
function bestAnswer(answers: Answer[], criterionIndex: number): { answer: Answer | undefined; found: string[] } {
  const judged = answers.map((answer) => ({ answer, found: findMarks(answer.text) }));
  const order = [...judged].sort((a, b) => b.found.length - a.found.length);
  return order[criterionIndex % Math.max(1, Math.min(order.length, 3))] ?? { answer: undefined, found: [] };
}

function findMarks(text: string): string[] {
  const found = marks.filter(({ shows }) => shows.test(text)).map(({ name }) => name);
  return text.trim().split(/\s+/).length >= wordsOfLongAnswer ? [...found, "some length"] : found;
}

/** One of the sentences of some length, verbatim: another one for each criterion, as long as there are some. */
function quoteOf(text: string, criterionIndex: number): string {
  const sentences = text.match(/[^.!?]+[.!?]*/g) ?? [text];
  const long = sentences.filter((sentence) => sentence.trim().split(/\s+/).length >= 5);
  return (long[criterionIndex % long.length] ?? text).trim().slice(0, quoteCharactersMax).trim();
}

const listed = (names: string[]) => (names.length === 0 ? "nothing of what is counted" : names.join(", "));

function missingOf(found: string[]): string {
  const missing = marks.find(({ name }) => !found.includes(name));
  return missing ? `add ${missing.name}.` : "keep it as concrete as this.";
}
