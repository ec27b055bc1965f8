import type { CriterionScore, EvaluationDraft } from "./evaluation.ts";
import { findOffLimits } from "./off-limits.ts";
import { type Evidence, standsIn } from "./review.ts";
import type { Criterion, Rubric } from "./rubric.ts";
import type { StarSpan } from "./star.ts";
import type { TranscriptTurn } from "./transcript-turn.ts";

/** A quote of fewer words stands in almost any answer, and shows nothing. */
const quoteWordsMin = 3;

type Turns = readonly Pick<TranscriptTurn, "seq" | "speaker" | "text">[];

export interface CheckedEvaluation {
  /** The rubric's criteria in its order, with only the evidence that stands. A level without any is null. */
  criteria: CriterionScore[];
  /** The parts of answers that stand where they are said to, each place in one part at most. */
  star: StarSpan[];
  /** What was wrong, in sentences for whoever asks the model again; empty when nothing was. */
  problems: string[];
}

/**
 * Evidence or nothing: keeps of a draft what the transcript bears out. Every quote has to stand, word for word, in the
 * candidate's turn that it names; a level that nothing is left to show is taken away; criteria that the rubric does not
 * have are dropped, and those it has are all there.
 */
export function checkEvaluation(draft: EvaluationDraft, rubric: Rubric, turns: Turns): CheckedEvaluation {
  const problems: string[] = [];
  const known = new Set(rubric.criteria.map(({ id }) => id));
  for (const { criterionId } of draft.criteria) {
    if (!known.has(criterionId)) problems.push(`There is no criterion "${criterionId}".`);
  }
  for (const text of [draft.summary, ...draft.practise]) addOffLimits(problems, "The summary or a suggestion", text);
  const criteria = rubric.criteria.map((criterion) => {
    const given = draft.criteria.filter(({ criterionId }) => criterionId === criterion.id);
    if (given.length > 1) problems.push(`"${criterion.id}" is there ${given.length} times.`);
    return checkCriterion(criterion, given[0], turns, problems);
  });
  return { criteria, star: standingSpans(draft.star, turns), problems };
}

function checkCriterion(
  { id, anchors }: Criterion,
  given: CriterionScore | undefined,
  turns: Turns,
  problems: string[],
): CriterionScore {
  if (!given) {
    problems.push(`"${id}" is missing.`);
    return { criterionId: id, level: null, reason: notShown, evidence: [], advice: "" };
  }
  addOffLimits(problems, `"${id}"`, `${given.reason}\n${given.advice}`);
  const evidence = given.evidence.filter((claim) => {
    const problem = problemOf(claim, turns);
    if (problem) problems.push(`"${id}": ${problem}`);
    return problem === undefined;
  });
  const isLevel = given.level === null || given.level <= anchors.length;
  if (!isLevel) problems.push(`"${id}" has levels 1 to ${anchors.length}, not ${given.level}.`);
  if (given.level !== null && evidence.length === 0) problems.push(`"${id}" has a level and no quote that stands.`);
  const mayJudge = isLevel && evidence.length > 0 && findOffLimits(`${given.reason}\n${given.advice}`) === undefined;
  if (mayJudge) return { ...given, evidence };
  return { criterionId: id, level: null, reason: notShown, evidence, advice: "" };
}

/** Stands where nothing that was said bears a judgement out, and then nothing is advised either. */
const notShown = "The transcript does not show enough to say.";

function problemOf({ turnSeq, quote }: Evidence, turns: Turns): string | undefined {
  const turn = turns.find(({ seq }) => seq === turnSeq);
  if (!turn) return `there is no turn ${turnSeq}.`;
  if (turn.speaker !== "candidate") return `turn ${turnSeq} is the interviewer's.`;
  if (!standsIn(quote, turn.text)) return `"${quote}" does not stand in turn ${turnSeq}.`;
  const isShort = quote.trim().split(/\s+/).length < quoteWordsMin;
  if (isShort && quote.trim() !== turn.text.trim()) return `"${quote}" is too short to show anything.`;
  return undefined;
}

/** A part that does not stand is left out without asking again: nothing is judged by it. */
function standingSpans(spans: readonly StarSpan[], turns: Turns): StarSpan[] {
  const kept: StarSpan[] = [];
  for (const span of spans) {
    const isTaken = kept.some(
      ({ turnSeq, quote }) => turnSeq === span.turnSeq && (standsIn(quote, span.quote) || standsIn(span.quote, quote)),
    );
    if (!isTaken && problemOf(span, turns) === undefined) kept.push(span);
  }
  return kept;
}

function addOffLimits(problems: string[], where: string, text: string): void {
  const word = findOffLimits(text);
  if (word !== undefined) problems.push(`${where} judges "${word}", which nobody may judge.`);
}
