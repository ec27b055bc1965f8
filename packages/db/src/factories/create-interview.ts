import {
  brokeOnOurSide,
  drawQuestions,
  type EndCause,
  finalStatusOf,
  type InterviewMetrics,
  type InterviewStatus,
  type ReviewState,
  type TranscriptTurn,
  templateVersionSchema,
} from "@mockingbird/domain";
import type { SystemTx } from "../tenant/tenant-tx.ts";
import { createAssignment } from "./create-assignment.ts";
import { createInterviewerConfig } from "./create-interviewer-config.ts";

export type InterviewInput = {
  orgId: string;
  id?: string;
  assignmentId?: string;
  interviewerConfigId?: string;
  templateVersionId?: string;
  questions?: string[];
  plannedSeconds?: number;
  isTrial?: boolean;
  attempt?: number;
  status?: InterviewStatus;
  endCause?: EndCause | null;
  createdAt?: Date;
  startedAt?: Date | null;
  endedAt?: Date | null;
  durationSeconds?: number | null;
  speechHeardMs?: number;
  speechTranscribedMs?: number;
  metrics?: InterviewMetrics;
  reviewState?: ReviewState;
  releasedAt?: Date | null;
  turns?: readonly TranscriptTurn[];
};

/** An interview nobody has joined yet, unless told otherwise, of the assignment's candidate; its parents are made unless named. */
export async function createInterview(tx: SystemTx, given: InterviewInput) {
  const { orgId, turns = [], ...rest } = given;
  const assignment =
    given.assignmentId === undefined
      ? await createAssignment(tx, { orgId })
      : await tx.assignment.findUniqueOrThrow({ where: { orgId_id: { orgId, id: given.assignmentId } } });
  const { templateId } = assignment;
  const version = await tx.templateVersion.findFirstOrThrow({
    where: { orgId, templateId, ...(given.templateVersionId && { id: given.templateVersionId }) },
    orderBy: { version: "desc" },
  });
  const interviewerConfigId = given.interviewerConfigId ?? (await latestConfigId(tx, orgId));
  const isFinal = given.endCause != null && given.status === finalStatusOf(given.endCause);
  await moveAssignmentOn(tx, assignment, given, isFinal && !brokeOnOurSide(given.endCause ?? null));
  return tx.interview.create({
    data: {
      orgId,
      attempt: 1,
      templateVersionId: version.id,
      questions: drawQuestions(templateVersionSchema.parse(version), () => 0),
      plannedSeconds: version.durationSeconds,
      reviewState: isFinal && version.isGraded ? "to_review" : "none",
      ...rest,
      assignmentId: assignment.id,
      membershipId: assignment.membershipId,
      interviewerConfigId,
      turns: { create: [...turns] },
    },
  });
}

/** An assignment knows when its first interview began, and when one that counts ended. */
async function moveAssignmentOn(
  tx: SystemTx,
  { orgId, id, startedAt, finishedAt }: { orgId: string; id: string; startedAt: Date | null; finishedAt: Date | null },
  interview: InterviewInput,
  isFinished: boolean,
): Promise<void> {
  await tx.assignment.update({
    where: { orgId_id: { orgId, id } },
    data: {
      startedAt: startedAt ?? interview.startedAt ?? null,
      finishedAt: finishedAt ?? (isFinished ? (interview.endedAt ?? null) : null),
    },
  });
}

async function latestConfigId(tx: SystemTx, orgId: string): Promise<string> {
  const latest = await tx.interviewerConfig.findFirst({
    where: { orgId, version: { not: null } },
    orderBy: { version: "desc" },
  });
  return (latest ?? (await createInterviewerConfig(tx, { orgId }))).id;
}
