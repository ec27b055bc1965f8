import { withSystem } from "@mockingbird/db/system";
import { createAssignment, createInterview } from "@mockingbird/db/testing";
import type { TranscriptBundle } from "@mockingbird/domain";
import { callAsWorker, createHandler } from "./call-as-worker.ts";
import { transcriptOf } from "./interviews.ts";

export interface GivenDelivery {
  orgId: string;
  membershipId: string;
  seconds: number;
  at: Date;
  isTrial?: boolean;
  isAnswered?: boolean;
  endCause?: TranscriptBundle["endCause"];
}

/** An interview of an assignment of its own that runs, and how the Worker delivers it; more than once, where it has to. */
export async function liveInterview({ orgId, membershipId, seconds, at, ...given }: GivenDelivery) {
  const { isTrial = false, isAnswered = true, endCause = "interviewer_finished" } = given;
  const startedAt = new Date(at.getTime() - seconds * 1000);
  const interviewId = await withSystem(async (tx) => {
    const assignment = await createAssignment(tx, { orgId, membershipId });
    const live = { orgId, assignmentId: assignment.id, status: "live", startedAt, isTrial } as const;
    return (await createInterview(tx, live)).id;
  });
  const { turns, ...bundle } = transcriptOf(interviewId, {
    startedAt: startedAt.toISOString(),
    endedAt: at.toISOString(),
    durationSeconds: seconds,
    endCause,
  });
  const said = isAnswered ? turns : turns.slice(0, 1);
  const deliver = () =>
    callAsWorker(
      "interview.submitTranscript",
      { ...bundle, turns: said },
      { org: orgId, iv: interviewId },
      {},
      createHandler({ now: () => at }),
    );
  return { interviewId, startedAt, deliver };
}

/** An interview that took so long, and was delivered as it ended. */
export async function deliverInterview(given: GivenDelivery): Promise<{ interviewId: string; startedAt: Date }> {
  const { interviewId, startedAt, deliver } = await liveInterview(given);
  const { status } = await deliver();
  if (status !== 200) throw new Error(`The transcript was refused with ${status}.`);
  return { interviewId, startedAt };
}
