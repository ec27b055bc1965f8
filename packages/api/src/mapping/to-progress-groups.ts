import type { ReleasedInterviewRecord } from "@mockingbird/db";
import { isDemonstration } from "@mockingbird/domain";
import type { ProgressGroup } from "../views/progress-views.ts";
import { toRubric } from "./to-rubric.ts";

/**
 * Attempts side by side with those that were judged by the same words. `interviews`: newest first, which is the order of
 * the groups; in a group the first attempt comes first.
 */
export function toProgressGroups(interviews: readonly ReleasedInterviewRecord[]): ProgressGroup[] {
  const groups = new Map<string, ProgressGroup>();
  for (const interview of interviews) {
    const { templateVersionId, templateVersion } = interview;
    const rubric = toRubric(templateVersion.rubric);
    if (rubric.criteria.length === 0) continue;
    const { version, isGraded, templateId, template } = templateVersion;
    const group = groups.get(templateVersionId) ?? {
      groupId: templateVersionId,
      templateId,
      title: template.title,
      version,
      isGraded,
      rubric,
      attempts: [],
    };
    group.attempts.unshift(toAttempt(interview, rubric));
    groups.set(templateVersionId, group);
  }
  return [...groups.values()];
}

/** What counts of each criterion: the newest level that a person gave, or else the draft's. */
function toAttempt(
  { id, startedAt, createdAt, evaluations: [evaluation], reviewScores }: ReleasedInterviewRecord,
  { criteria }: ProgressGroup["rubric"],
): ProgressGroup["attempts"][number] {
  return {
    interviewId: id,
    takenAt: (startedAt ?? createdAt).toISOString(),
    isDemonstration: evaluation !== undefined && isDemonstration(evaluation.model),
    levels: criteria.map((criterion) => {
      const isItsOwn = ({ criterionId }: { criterionId: string }) => criterionId === criterion.id;
      const level = (reviewScores.findLast(isItsOwn) ?? evaluation?.scores.find(isItsOwn))?.level ?? null;
      return { criterionId: criterion.id, level };
    }),
  };
}
