import type { AssignmentGroupRecord } from "@mockingbird/db";
import { assignmentStateOf } from "@mockingbird/domain";
import type { AssignmentCounts, AssignmentRow } from "../views/assignment-views.ts";

const nobody: AssignmentCounts = { candidates: 0, started: 0, finished: 0, overdue: 0 };

/** `counts` is missing where nobody has the assignment. */
export function toAssignmentRow(
  group: AssignmentGroupRecord,
  counts: AssignmentCounts | undefined,
  now: Date,
): AssignmentRow {
  const { template, cohort } = group;
  return {
    groupId: group.id,
    title: group.title,
    template: {
      templateId: group.templateId,
      title: template.title,
      isGraded: template.versions[0]?.isGraded ?? true,
    },
    cohort: cohort && { cohortId: cohort.id, name: cohort.name },
    opensAt: group.opensAt?.toISOString() ?? null,
    dueAt: group.dueAt?.toISOString() ?? null,
    attemptsMax: group.attemptsMax,
    createdAt: group.createdAt.toISOString(),
    cancelledAt: group.cancelledAt?.toISOString() ?? null,
    state: assignmentStateOf(group, counts?.overdue ?? 0, now),
    counts: counts ?? nobody,
  };
}
