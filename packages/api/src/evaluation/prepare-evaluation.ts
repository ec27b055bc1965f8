import {
  type InterviewRecord,
  listTurns,
  readScorings,
  recordAuditEvent,
  settleEvaluation,
  type TenantTx,
} from "@mockingbird/db";
import {
  DomainError,
  type EvaluationState,
  evaluationStateSchema,
  findScoringBlock,
  isOpen,
} from "@mockingbird/domain";
import { languagesOf } from "../mapping/languages-of.ts";
import { statusOf } from "../mapping/to-attempt.ts";
import { toQuestions } from "../mapping/to-questions.ts";
import { toRubric } from "../mapping/to-rubric.ts";
import { toTurn } from "../mapping/to-turn.ts";
import type { EvaluationSubject } from "./evaluation-prompt.ts";

export type Prepared =
  | { isNeeded: false; state: EvaluationState }
  | { isNeeded: true; subject: EvaluationSubject; scorings: number; templateVersionId: string };

/** What feedback on an interview is made from, or where it stands when there is none to be made. */
export async function prepareEvaluation(tx: TenantTx, interview: InterviewRecord): Promise<Prepared> {
  if (isOpen(statusOf(interview).status) || !interview.submission) {
    throw new DomainError("INVALID_INPUT", "Its transcript has not arrived yet.");
  }
  const settled = settledStateOf(interview);
  if (settled) return { isNeeded: false, state: settled };
  const turns = (await listTurns(tx, interview.id)).map(toTurn);
  const { speechHeardMs: heardMs, speechTranscribedMs: transcribedMs } = interview;
  const speech = heardMs === null || transcribedMs === null ? null : { heardMs, transcribedMs };
  const block = findScoringBlock(turns, speech);
  if (block) return { isNeeded: false, state: await settle(tx, interview.id, block) };
  const { role, rubric } = interview.templateVersion;
  return {
    isNeeded: true,
    subject: {
      languageCode: languagesOf(interview).languageCode,
      version: { role, rubric: toRubric(rubric) },
      questions: toQuestions(interview.questions),
      turns,
    },
    scorings: await readScorings(tx),
    templateVersionId: interview.templateVersionId,
  };
}

/** Where it stands already, or for good because there is nothing to score; null while feedback has to be made. */
export function settledStateOf(interview: InterviewRecord): EvaluationState | null {
  const state = evaluationStateSchema.parse(interview.evaluationState);
  if (state !== "none" && state !== "pending") return state;
  return hasFeedback(interview) ? null : "none";
}

/** Whether there is feedback to be made: of no trial, by the criteria of a rubric, of words that are there. */
export function hasFeedback({
  isTrial,
  contentDeletedAt,
  templateVersion,
}: Pick<InterviewRecord, "isTrial" | "contentDeletedAt"> & {
  templateVersion: Pick<InterviewRecord["templateVersion"], "rubric">;
}): boolean {
  return !isTrial && contentDeletedAt === null && toRubric(templateVersion.rubric).criteria.length > 0;
}

/** Says where it stands from now on, once. */
export async function settle(tx: TenantTx, interviewId: string, state: EvaluationState): Promise<EvaluationState> {
  if (await settleEvaluation(tx, interviewId, state)) {
    const event = { actor: "realtime", action: "interview:evaluate", subjectId: interviewId };
    await recordAuditEvent(tx, { ...event, details: { state } });
  }
  return state;
}
