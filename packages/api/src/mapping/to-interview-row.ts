import { isWaitingForTranscript } from "@mockingbird/domain";
import type { InterviewRow } from "../views/interview-views.ts";
import { statusOf } from "./to-attempt.ts";

interface ListedInterview {
  id: string;
  attempt: number;
  status: string;
  endCause: string | null;
  createdAt: Date;
  startedAt: Date | null;
  durationSeconds: number | null;
  plannedSeconds: number;
  assignment: { template: { title: string } };
  membership: { user: { name: string; email: string } };
}

export function toInterviewRow(row: ListedInterview, now: Date): InterviewRow {
  const { plannedSeconds } = row;
  const { status, endCause } = statusOf(row);
  return {
    interviewId: row.id,
    candidateName: row.membership.user.name,
    candidateEmail: row.membership.user.email,
    title: row.assignment.template.title,
    attempt: row.attempt,
    status,
    endCause,
    isWaitingForTranscript: isWaitingForTranscript({ status, startedAt: row.startedAt, plannedSeconds }, now),
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    durationSeconds: row.durationSeconds,
  };
}
