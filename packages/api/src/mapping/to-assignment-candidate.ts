import type { AssignmentCandidateRecord } from "@mockingbird/db";
import { candidateStateOf } from "@mockingbird/domain";
import { countAttemptsUsed } from "../rules/decide-start.ts";
import type { AssignmentCandidate } from "../views/assignment-views.ts";
import { statusOf, toAttempt } from "./to-attempt.ts";

export function toAssignmentCandidate(row: AssignmentCandidateRecord, now: Date): AssignmentCandidate {
  const { membership, interviews } = row;
  const isReviewed = interviews.some(({ reviewState }) => reviewState === "reviewed");
  const joined = interviews.filter(({ status }) => status !== "created");
  return {
    assignmentId: row.id,
    membershipId: row.membershipId,
    name: membership.user.name,
    email: membership.user.email,
    isRemoved: membership.removedAt !== null,
    state: candidateStateOf({ ...row, isReviewed }, now),
    isLive: interviews.some(({ status }) => status === "live"),
    attemptsUsed: countAttemptsUsed(interviews.map((interview) => ({ ...interview, ...statusOf(interview) }))),
    attemptsMax: row.attemptsMax,
    opensAt: row.opensAt?.toISOString() ?? null,
    dueAt: row.dueAt?.toISOString() ?? null,
    isExtended: row.isExtended,
    remindedAt: row.remindedAt?.toISOString() ?? null,
    interviews: joined.map(toAttempt),
  };
}
