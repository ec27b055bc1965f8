import type { EvaluationState, InterviewMetrics, ReviewState } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";
import type { InterviewScope } from "./interview-scope.ts";

/** An interview of the scope with everything the Worker and a reader's page need around it; without its turns. */
export function findInterview(tx: TenantTx, scope: InterviewScope, interviewId: string) {
  return tx.interview.findFirst({
    where: { ...scope.where, id: interviewId },
    include: {
      interviewerConfig: true,
      submission: true,
      templateVersion: {
        select: { templateId: true, version: true, role: true, followUpDepth: true, isGraded: true, rubric: true },
      },
      assignment: { select: { opensAt: true, dueAt: true, cancelledAt: true, template: { select: { title: true } } } },
      membership: {
        select: {
          removedAt: true,
          user: { select: { name: true, email: true, pronunciation: true, languageCode: true } },
          organization: { select: { name: true, timeZone: true } },
        },
      },
    },
  });
}
export type InterviewRecord = NonNullable<Awaited<ReturnType<typeof findInterview>>>;

export function createInterview(
  tx: TenantTx,
  interview: {
    assignmentId: string;
    membershipId: string;
    attempt: number;
    interviewerConfigId: string;
    templateVersionId: string;
    questions: string[];
    plannedSeconds: number;
    isTrial?: boolean;
  },
) {
  return tx.interview.create({ data: { orgId: tx.orgId, ...interview } });
}

/** Marks a conversation as begun, unless it has been already. Answers when it began, and whether this began it. */
export async function markInterviewLive(
  tx: TenantTx,
  { id, assignmentId }: { id: string; assignmentId: string },
  startedAt: Date,
): Promise<{ startedAt: Date; isFirst: boolean }> {
  const { count } = await tx.interview.updateMany({
    where: { id, status: "created" },
    data: { status: "live", startedAt },
  });
  if (count === 1) {
    await tx.assignment.updateMany({ where: { id: assignmentId, startedAt: null }, data: { startedAt } });
    return { startedAt, isFirst: true };
  }
  const interview = await tx.interview.findFirstOrThrow({ where: { id }, select: { startedAt: true } });
  return { startedAt: interview.startedAt ?? startedAt, isFirst: false };
}

export async function finishInterview(
  tx: TenantTx,
  interviewId: string,
  end: {
    status: string;
    endCause: string;
    isAnswered: boolean;
    startedAt: Date;
    endedAt: Date;
    durationSeconds: number;
    speechHeardMs: number;
    speechTranscribedMs: number;
    metrics: InterviewMetrics;
    reviewState: ReviewState;
    evaluationState: EvaluationState;
  },
): Promise<void> {
  await tx.interview.update({ where: { orgId_id: { orgId: tx.orgId, id: interviewId } }, data: end });
}
