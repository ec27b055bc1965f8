import { hasEvaluation, type InterviewRecord, type TenantTx } from "@mockingbird/db";
import { evaluationStateSchema, isOpen } from "@mockingbird/domain";
import { hasFeedback } from "../evaluation/prepare-evaluation.ts";
import type { FeedbackState } from "../views/feedback-state.ts";
import { statusOf } from "./to-attempt.ts";

/** The Worker has stopped asking for feedback by then: it gives up after about three days. */
const askedForMs = 4 * 24 * 60 * 60 * 1_000;

/** Where the feedback on an interview stands, for its candidate. */
export async function readFeedbackState(tx: TenantTx, interview: InterviewRecord, now: Date): Promise<FeedbackState> {
  // Drafted before feedback was asked for; nothing else says so.
  const wasMadeUnasked = interview.evaluationState === "none" && (await hasEvaluation(tx, interview.id));
  return feedbackStateOf(interview, wasMadeUnasked, now);
}

type Standing = Pick<
  InterviewRecord,
  "status" | "endCause" | "endedAt" | "releasedAt" | "contentDeletedAt" | "evaluationState" | "isTrial"
> & { templateVersion: Pick<InterviewRecord["templateVersion"], "isGraded" | "rubric"> };

export function feedbackStateOf(interview: Standing, wasMadeUnasked: boolean, now: Date): FeedbackState {
  const { endedAt, releasedAt, contentDeletedAt, templateVersion } = interview;
  if (releasedAt !== null && contentDeletedAt === null) return { kind: "released" };
  if (isOpen(statusOf(interview).status) || !hasFeedback(interview)) return { kind: "none" };
  const isReadByPerson = templateVersion.isGraded;
  const state = evaluationStateSchema.parse(interview.evaluationState);
  switch (state) {
    case "pending":
      return now.getTime() - (endedAt ?? now).getTime() < askedForMs
        ? { kind: "being_made" }
        : { kind: "not_made", isReadByPerson };
    case "done":
      return { kind: "waits_for_release" };
    case "refused":
      return { kind: "not_made", isReadByPerson };
    case "none":
      // It was over before feedback was asked for, and may have been drafted all the same.
      return wasMadeUnasked ? { kind: "waits_for_release" } : { kind: "none" };
    default:
      return { kind: state, isReadByPerson };
  }
}
