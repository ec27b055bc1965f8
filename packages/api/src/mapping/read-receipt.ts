import { findAssignmentOf, findUsage, type InterviewRecord, type TenantTx } from "@mockingbird/db";
import { chargeReasonSchema, isOpen, spendsAttempt } from "@mockingbird/domain";
import { countAttemptsUsed, decideStart } from "../rules/decide-start.ts";
import type { Receipt } from "../views/interview-views.ts";
import { statusOf } from "./to-attempt.ts";

/** What an interview cost its candidate; null while it is not over, and for a trial. */
export async function readReceipt(tx: TenantTx, interview: InterviewRecord, now: Date): Promise<Receipt | null> {
  const state = statusOf(interview);
  if (isOpen(state.status)) return null;
  const assignment = await findAssignmentOf(tx, interview.membershipId, interview.assignmentId);
  if (!assignment) return null;
  const attempts = assignment.interviews.map((attempt) => ({ ...attempt, ...statusOf(attempt) }));
  const decision = decideStart({ ...assignment, attempts }, now);
  const usage = await findUsage(tx, interview.id);
  return {
    countsAsAttempt: spendsAttempt({ ...state, isAnswered: interview.isAnswered }),
    attemptsUsed: countAttemptsUsed(attempts),
    attemptsMax: assignment.attemptsMax,
    chargedSeconds: usage?.chargedSeconds ?? 0,
    chargeReason: usage ? chargeReasonSchema.parse(usage.chargeReason) : null,
    assignmentId: assignment.id,
    blocked: decision.kind === "blocked" ? decision.block : null,
  };
}
