import { withSystem } from "@mockingbird/db/system";
import { createInterview } from "@mockingbird/db/testing";
import { assign } from "./assignments.ts";

/** A finished interview of this candidate, in which they said `text`, delivered and billed. */
export async function addSpokenInterview(
  candidate: { orgId: string; id: string },
  text: string,
  endedAt: Date,
): Promise<{ interviewId: string; attempt: number }> {
  const { orgId } = candidate;
  const assignment = await assign(candidate);
  return withSystem(async (tx) => {
    const turn = { seq: 0, speaker: "candidate", text, startMs: 0, endMs: 900, interrupted: false } as const;
    const ended = { status: "completed", endCause: "time_up", durationSeconds: 60 } as const;
    const { id, attempt } = await createInterview(tx, {
      orgId,
      assignmentId: assignment.id,
      ...ended,
      startedAt: new Date(endedAt.getTime() - 60_000),
      endedAt,
      turns: [turn],
    });
    await tx.transcriptSubmission.create({ data: { orgId, interviewId: id, bodyHash: `hash of ${text}` } });
    await tx.usageLedger.create({
      data: {
        orgId,
        interviewId: id,
        occurredAt: endedAt,
        durationSeconds: 60,
        charged: true,
        model: "gemini-3.8-live",
        audioInTokens: 1,
        textInTokens: 1,
        audioOutTokens: 1,
        textOutTokens: 1,
        costMicroUsd: 1,
      },
    });
    return { interviewId: id, attempt };
  });
}

/** What is kept of an interview. */
export function keptOf(orgId: string, interviewId: string) {
  return withSystem(async (tx) => {
    const where = { orgId, interviewId };
    const { bodyHash } = await tx.transcriptSubmission.findFirstOrThrow({ where });
    const { contentDeletedAt, durationSeconds } = await tx.interview.findFirstOrThrow({
      where: { orgId, id: interviewId },
    });
    return {
      turns: await tx.transcriptTurn.count({ where }),
      ledger: await tx.usageLedger.count({ where }),
      bodyHash,
      contentDeletedAt,
      durationSeconds,
    };
  });
}
