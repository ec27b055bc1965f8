import type { InterviewRecord, ReviewRecord } from "@mockingbird/db";
import { evidenceSchema, isDemonstration, reviewStateSchema, starSpanSchema } from "@mockingbird/domain";
import { z } from "zod";
import type { Feedback, Review, ReviewedCriterion } from "../views/review-views.ts";
import { toQuestions } from "./to-questions.ts";
import { toRubric } from "./to-rubric.ts";

const evidencesSchema = z.array(evidenceSchema);
const sentencesSchema = z.array(z.string());
const levelsSchema = z.array(z.int().nullable());
const starSchema = z.array(starSpanSchema);
/** Somebody who is not in the organisation's books any more. */
const unknownName = "Somebody who has left";

/** The review of an interview as `viewerId` sees it. `names`: of members, by the id of their place. */
export function toReview(
  interview: InterviewRecord,
  review: ReviewRecord,
  names: ReadonlyMap<string, string>,
  viewerId: string,
): Review {
  const memberOf = (membershipId: string) => ({ membershipId, name: names.get(membershipId) ?? unknownName });
  const { evaluation } = review;
  const { templateVersion } = interview;
  const rubric = toRubric(templateVersion.rubric);
  return {
    interviewId: interview.id,
    state: reviewStateSchema.parse(interview.reviewState),
    isGraded: templateVersion.isGraded,
    reviewer: interview.reviewerId === null ? null : memberOf(interview.reviewerId),
    reviewedAt: interview.reviewedAt?.toISOString() ?? null,
    releasedAt: interview.releasedAt?.toISOString() ?? null,
    templateVersion: templateVersion.version,
    role: templateVersion.role,
    questions: toQuestions(interview.questions),
    rubric,
    evaluation: evaluation && {
      model: evaluation.model,
      promptVersion: evaluation.promptVersion,
      madeAt: evaluation.createdAt.toISOString(),
      scorings: evaluation.scorings,
      isDemonstration: isDemonstration(evaluation.model),
      needsPerson: evaluation.needsPerson,
      summary: evaluation.summary,
      practise: sentencesSchema.parse(evaluation.practise),
      star: starSchema.parse(evaluation.star),
    },
    criteria: rubric.criteria.map(({ id }) => toCriterion(id, review, memberOf)),
    notes: review.notes.map(({ id, turnSeq, text, isShared, authorId, createdAt, editedAt }) => ({
      noteId: id,
      turnSeq,
      text,
      isShared,
      author: memberOf(authorId),
      isOwn: authorId === viewerId,
      createdAt: createdAt.toISOString(),
      editedAt: editedAt?.toISOString() ?? null,
    })),
  };
}

function toCriterion(
  criterionId: string,
  { evaluation, overrides }: ReviewRecord,
  memberOf: (membershipId: string) => { membershipId: string; name: string },
): ReviewedCriterion {
  const drafted = evaluation?.scores.find((score) => score.criterionId === criterionId);
  const draft = drafted
    ? {
        level: drafted.level,
        levels: levelsSchema.parse(drafted.levels),
        reason: drafted.reason,
        evidence: evidencesSchema.parse(drafted.evidence),
        advice: drafted.advice,
      }
    : null;
  const given = overrides
    .filter((override) => override.criterionId === criterionId)
    .map(({ level, reason, evidence, authorId, createdAt }) => ({
      level,
      reason,
      evidence: evidencesSchema.parse(evidence),
      author: memberOf(authorId),
      at: createdAt.toISOString(),
    }))
    .reverse();
  return { criterionId, level: given[0]?.level ?? draft?.level ?? null, draft, overrides: given };
}

/** What of a review is said to the candidate: what counts, without who gave it, and the notes that are meant for them. */
export function toFeedback({ rubric, templateVersion, evaluation, criteria, notes }: Review): Feedback {
  return {
    templateVersion,
    making: evaluation && toMaking(evaluation),
    star: evaluation?.star ?? [],
    rubric,
    summary: evaluation?.summary ?? null,
    practise: evaluation?.practise ?? [],
    criteria: criteria.map(({ criterionId, level, draft, overrides: [newest] }) => ({
      criterionId,
      level,
      levels: newest ? [] : (draft?.levels ?? []),
      reason: newest?.reason ?? draft?.reason ?? null,
      evidence: newest ? newest.evidence : (draft?.evidence ?? []),
      advice: draft?.advice ?? null,
      isByPerson: newest !== undefined,
    })),
    notes: notes.filter(({ isShared }) => isShared).map(({ turnSeq, text }) => ({ turnSeq, text })),
  };
}

type Evaluation = NonNullable<Review["evaluation"]>;

function toMaking({ summary: _, practise: __, star: ___, needsPerson: ____, ...making }: Evaluation) {
  return making;
}
