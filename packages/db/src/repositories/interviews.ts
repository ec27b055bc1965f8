import type { InterviewMetrics } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";
import type { InterviewScope } from "./interview-scope.ts";

/** An interview of the scope with everything the Worker and a reader's page need around it; without its turns. */
export function findInterview(tx: TenantTx, scope: InterviewScope, interviewId: string) {
  return tx.interview.findFirst({
    where: { ...scope.where, id: interviewId },
    include: {
      interviewerConfig: true,
      submission: true,
      assignment: { select: { dueAt: true, template: { select: { title: true, questions: true } } } },
      membership: {
        select: {
          removedAt: true,
          user: { select: { name: true, email: true } },
          organization: { select: { name: true } },
        },
      },
    },
  });
}
export type InterviewRecord = NonNullable<Awaited<ReturnType<typeof findInterview>>>;

export function createInterview(
  tx: TenantTx,
  interview: { assignmentId: string; membershipId: string; attempt: number; interviewerConfigId: string },
) {
  return tx.interview.create({ data: { orgId: tx.orgId, ...interview } });
}

/** Marks a conversation as begun, unless it has been already. Answers when it began. */
export async function markInterviewLive(tx: TenantTx, interviewId: string, startedAt: Date): Promise<Date> {
  const { count } = await tx.interview.updateMany({
    where: { id: interviewId, status: "created" },
    data: { status: "live", startedAt },
  });
  if (count === 1) return startedAt;
  const interview = await tx.interview.findFirstOrThrow({ where: { id: interviewId }, select: { startedAt: true } });
  return interview.startedAt ?? startedAt;
}

export async function finishInterview(
  tx: TenantTx,
  interviewId: string,
  end: {
    status: string;
    endCause: string;
    startedAt: Date;
    endedAt: Date;
    durationSeconds: number;
    speechHeardMs: number;
    speechTranscribedMs: number;
    metrics: InterviewMetrics;
  },
): Promise<void> {
  await tx.interview.update({ where: { orgId_id: { orgId: tx.orgId, id: interviewId } }, data: end });
}
