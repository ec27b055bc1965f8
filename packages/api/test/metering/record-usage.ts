import { queueMeterEvent, withOrg } from "@mockingbird/db";
import { withSystem } from "@mockingbird/db/system";
import { createAssignment, createInterview, createUsage } from "@mockingbird/db/testing";

/** A charged interview in the ledger and in the outbox, as an accepted transcript leaves them. */
export async function recordUsage(
  { orgId, membershipId }: { orgId: string; membershipId: string },
  { seconds, at }: { seconds: number; at: Date },
): Promise<string> {
  const { id } = await withSystem(async (tx) => {
    const assignment = await createAssignment(tx, { orgId, membershipId });
    const given = { orgId, assignmentId: assignment.id, attempt: 1, status: "completed" } as const;
    const interview = await createInterview(tx, { ...given, endCause: "interviewer_finished", endedAt: at });
    return createUsage(tx, {
      orgId,
      interviewId: interview.id,
      durationSeconds: seconds,
      occurredAt: at,
      recordedAt: at,
    });
  });
  await withOrg(orgId, (tx) => queueMeterEvent(tx, { id, seconds, recordedAt: at }));
  return id;
}
