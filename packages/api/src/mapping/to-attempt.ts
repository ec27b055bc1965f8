import { endCauseSchema, interviewStatusSchema } from "@mockingbird/domain";
import type { Attempt } from "../views/interview-views.ts";

interface InterviewRow {
  id: string;
  attempt: number;
  status: string;
  endCause: string | null;
  startedAt: Date | null;
  endedAt: Date | null;
  durationSeconds: number | null;
}

/** Status and cause are text in the database; a row that holds anything else is corrupt and throws. */
export function statusOf({ status, endCause }: { status: string; endCause: string | null }) {
  return { status: interviewStatusSchema.parse(status), endCause: endCauseSchema.nullable().parse(endCause) };
}

export function toAttempt(row: InterviewRow): Attempt {
  return {
    interviewId: row.id,
    attempt: row.attempt,
    ...statusOf(row),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    durationSeconds: row.durationSeconds,
  };
}
