import { withSystem } from "@mockingbird/db/system";
import { createInterview } from "@mockingbird/db/testing";
import { expect } from "vitest";
import { callAsWorker, createHandler } from "./call-as-worker.ts";
import { shared, transcriptOf } from "./interviews.ts";

/**
 * An interview of the shared assignment that the Worker delivers as it ends, as long as it says; one that is not charged
 * broke on our side.
 */
export async function spendMinutes(
  orgId: string,
  attempt: number,
  { endedAt, durationSeconds, charged = true }: { endedAt: string; durationSeconds: number; charged?: boolean },
): Promise<void> {
  const given = { orgId, assignmentId: shared.assignment, attempt, status: "live" } as const;
  const { id } = await withSystem((tx) => createInterview(tx, given));
  const bundle = transcriptOf(id, {
    endedAt,
    durationSeconds,
    endCause: charged ? "interviewer_finished" : "internal_error",
  });
  const atItsEnd = createHandler({ now: () => new Date(endedAt) });
  const { status } = await callAsWorker(
    "interview.submitTranscript",
    bundle,
    { org: orgId, iv: id, att: attempt },
    {},
    atItsEnd,
  );
  expect(status).toBe(200);
}
