import type { EndCause, InterviewMetrics, InterviewStatus, TranscriptTurn } from "@mockingbird/domain";
import type { SystemTx } from "../tenant/tenant-tx.ts";
import { createAssignment } from "./create-assignment.ts";
import { createInterviewerConfig } from "./create-interviewer-config.ts";

export type InterviewInput = {
  orgId: string;
  id?: string;
  assignmentId?: string;
  interviewerConfigId?: string;
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
  turns?: readonly TranscriptTurn[];
};

/** An interview nobody has joined yet, unless told otherwise, of the assignment's candidate; its parents are made unless named. */
export async function createInterview(tx: SystemTx, given: InterviewInput) {
  const { orgId, turns = [], ...rest } = given;
  const assignment =
    given.assignmentId === undefined
      ? await createAssignment(tx, { orgId })
      : await tx.assignment.findUniqueOrThrow({ where: { orgId_id: { orgId, id: given.assignmentId } } });
  const interviewerConfigId = given.interviewerConfigId ?? (await latestConfigId(tx, orgId));
  return tx.interview.create({
    data: {
      orgId,
      attempt: 1,
      ...rest,
      assignmentId: assignment.id,
      membershipId: assignment.membershipId,
      interviewerConfigId,
      turns: { create: [...turns] },
    },
  });
}

async function latestConfigId(tx: SystemTx, orgId: string): Promise<string> {
  const latest = await tx.interviewerConfig.findFirst({ where: { orgId }, orderBy: { version: "desc" } });
  return (latest ?? (await createInterviewerConfig(tx, { orgId }))).id;
}
