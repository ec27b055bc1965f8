import type { TenantTx } from "../tenant/tenant-tx.ts";
import type { InterviewScope } from "./interview-scope.ts";

/** Interviews of the scope whose feedback can be read, the newest first, with the levels in it; no trials. */
export function listReleasedInterviews(tx: TenantTx, scope: InterviewScope, take: number) {
  return tx.interview.findMany({
    where: { ...scope.where, isTrial: false, releasedAt: { not: null }, contentDeletedAt: null },
    select: {
      id: true,
      templateVersionId: true,
      createdAt: true,
      startedAt: true,
      templateVersion: {
        select: {
          version: true,
          isGraded: true,
          rubric: true,
          templateId: true,
          template: { select: { title: true } },
        },
      },
      evaluations: {
        orderBy: [{ createdAt: "desc" }, { id: "desc" }],
        take: 1,
        select: { model: true, scores: { select: { criterionId: true, level: true } } },
      },
      reviewScores: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { criterionId: true, level: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take,
  });
}
export type ReleasedInterviewRecord = Awaited<ReturnType<typeof listReleasedInterviews>>[number];
