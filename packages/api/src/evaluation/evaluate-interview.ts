import type { GoogleGenAI } from "@google/genai";
import {
  type CombinedScore,
  type CriterionScore,
  checkEvaluation,
  combineScores,
  findOffLimits,
  type StarSpan,
} from "@mockingbird/domain";
import { askModel, EvaluationRefusedError, type Message } from "./ask-model.ts";
import {
  buildEvaluationPrompt,
  buildRepairRequest,
  type EvaluationSubject,
  promptVersion,
} from "./evaluation-prompt.ts";

/** How often a model may mend an answer that was found wrong. */
const repairsMax = 1;

export interface InterviewEvaluation {
  summary: string;
  practise: string[];
  /** The rubric's criteria, in its order. */
  scores: CombinedScore[];
  /** Where the parts of answers stand. */
  star: StarSpan[];
  modelVersion: string;
  promptVersion: number;
  /** The scorings disagree on some criterion, or the transcript speaks to whoever scores: a person has to decide. */
  needsPerson: boolean;
}

/**
 * Scores one interview `scorings` times and keeps what the transcript bears out.
 * @throws EvaluationRefusedError, EvaluationUnavailableError
 */
export async function evaluateInterview(
  client: GoogleGenAI,
  model: string,
  subject: EvaluationSubject,
  scorings: number,
): Promise<InterviewEvaluation> {
  const prompt = buildEvaluationPrompt(subject);
  const results: Scoring[] = [];
  for (let index = 0; index < scorings; index += 1) results.push(await scoreOnce(client, model, subject, prompt));
  const [first] = results;
  if (!first) throw new RangeError("An interview is scored at least once.");
  const scores = first.criteria.map((_, index) =>
    combineScores(results.flatMap(({ criteria }) => criteria[index] ?? [])),
  );
  return {
    summary: first.summary,
    practise: first.practise,
    scores,
    star: first.star,
    modelVersion: first.modelVersion,
    promptVersion,
    needsPerson: prompt.concealedCount > 0 || scores.some(({ isWide }) => isWide),
  };
}

interface Scoring {
  summary: string;
  practise: string[];
  criteria: CriterionScore[];
  star: StarSpan[];
  modelVersion: string;
}

async function scoreOnce(
  client: GoogleGenAI,
  model: string,
  { version, turns }: EvaluationSubject,
  { instruction, contents, schema }: ReturnType<typeof buildEvaluationPrompt>,
): Promise<Scoring> {
  const messages: Message[] = [{ role: "user", text: contents }];
  for (let repairs = 0; ; repairs += 1) {
    const answer = await askModel(client, model, { instruction, messages, schema });
    const checked = answer.draft && checkEvaluation(answer.draft, version.rubric, turns);
    const problems = checked?.problems ?? [answer.problem ?? "It was no feedback."];
    if (answer.draft && checked && (problems.length === 0 || repairs === repairsMax)) {
      const summary = isAllowed(answer.draft.summary) ? answer.draft.summary : "";
      const practise = answer.draft.practise.filter(isAllowed);
      const { criteria, star } = checked;
      return { summary, practise, criteria, star, modelVersion: answer.modelVersion };
    }
    if (repairs === repairsMax) throw new EvaluationRefusedError(`The model gave no feedback: ${problems.join(" ")}`);
    messages.push({ role: "model", text: answer.text }, { role: "user", text: buildRepairRequest(problems) });
  }
}

const isAllowed = (text: string) => findOffLimits(text) === undefined;
