import { type SystemTx, withSystem } from "@mockingbird/db/system";
import { createInterview, createUsage } from "@mockingbird/db/testing";
import { assign } from "./assignments.ts";

/** A finished interview of this candidate, in which they said `text`, delivered, billed and reviewed. */
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
    await addReview(tx, { orgId, interviewId: id, quote: text });
    await createUsage(tx, { orgId, interviewId: id, durationSeconds: 60 });
    return { interviewId: id, attempt };
  });
}

/** Everything that a model, a reviewer and its candidate make of an interview, each with its words. */
async function addReview(
  tx: SystemTx,
  { orgId, interviewId, quote }: { orgId: string; interviewId: string; quote: string },
) {
  const { templateVersionId } = await tx.interview.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: interviewId } },
  });
  const made = { orgId, interviewId };
  const judged = {
    criterionId: "structure",
    level: 2,
    reason: `Because of "${quote}".`,
    evidence: [{ turnSeq: 0, quote }],
  };
  const draft = { templateVersionId, model: "test", promptVersion: 1, summary: `Said "${quote}".`, practise: [] };
  const { id: evaluationId } = await tx.evaluation.create({ data: { ...made, ...draft } });
  await tx.score.create({ data: { orgId, evaluationId, ...judged, advice: "Say more." } });
  await tx.reviewScore.create({ data: { ...made, ...judged, authorId: "somebody" } });
  await tx.reviewNote.create({
    data: { ...made, turnSeq: 0, text: `On "${quote}".`, isShared: true, authorId: "somebody" },
  });
  await tx.turnCorrection.create({ data: { ...made, turnSeq: 0, text: `Meant "${quote}".` } });
  await tx.selfScore.create({ data: { ...made, criterionId: "structure", level: 1 } });
  await tx.problemReport.create({ data: { ...made, kind: "sound", text: `After "${quote}" it crackled.` } });
  const link = { tokenHash: `link to ${interviewId}`, label: "A friend", createdById: "somebody" };
  await tx.shareLink.create({ data: { ...made, ...link, expiresAt: new Date("2099-01-01") } });
}

/** What was made of an interview, row by row. */
async function countReview(tx: SystemTx, where: { orgId: string; interviewId: string }): Promise<number> {
  const { orgId, interviewId } = where;
  const counts = [
    await tx.evaluation.count({ where }),
    await tx.score.count({ where: { orgId, evaluation: { interviewId } } }),
    await tx.reviewScore.count({ where }),
    await tx.reviewNote.count({ where }),
    await tx.turnCorrection.count({ where }),
    await tx.selfScore.count({ where }),
    await tx.problemReport.count({ where }),
    await tx.shareLink.count({ where }),
  ];
  return counts.reduce((sum, count) => sum + count, 0);
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
      review: await countReview(tx, where),
      ledger: await tx.usageLedger.count({ where }),
      bodyHash,
      contentDeletedAt,
      durationSeconds,
    };
  });
}
