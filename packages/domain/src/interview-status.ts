import { z } from "zod";

/**
 * - `created`: a row exists, nobody has connected. Costs nothing and is reused by the next Start.
 * - `live`: the Worker holds the interview and will bring it to an end; a conversation is or was running.
 * - `completed`: ended the way the assignment meant it to end.
 * - `partial`: ended early, with a cause; whatever was said is kept.
 */
export const interviewStatusSchema = z.enum(["created", "live", "completed", "partial"]);
export type InterviewStatus = z.infer<typeof interviewStatusSchema>;

export const endCauseSchema = z.enum([
  "interviewer_finished",
  "time_up",
  "candidate_ended",
  "candidate_left",
  "candidate_idle",
  "access_removed",
  "gemini_unavailable",
  "gemini_refused",
  "gemini_key_refused",
  "internal_error",
]);
export type EndCause = z.infer<typeof endCauseSchema>;

type FinalStatus = Extract<InterviewStatus, "completed" | "partial">;

const finalStatusOfCause: Record<EndCause, FinalStatus> = {
  interviewer_finished: "completed",
  time_up: "completed",
  // Somebody who left after one question has not been interviewed; a reviewer must see that at once.
  candidate_ended: "partial",
  candidate_left: "partial",
  candidate_idle: "partial",
  // The organisation took the candidate out while they talked. They talked all the same.
  access_removed: "partial",
  gemini_unavailable: "partial",
  gemini_refused: "partial",
  gemini_key_refused: "partial",
  internal_error: "partial",
};

/** The one place that says which endings count as a whole interview. */
export function finalStatusOf(cause: EndCause): FinalStatus {
  return finalStatusOfCause[cause];
}

const causesOnOurSide: ReadonlySet<EndCause> = new Set([
  "gemini_unavailable",
  "gemini_refused",
  "gemini_key_refused",
  "internal_error",
]);

/** An interview that broke on our side, Gemini's or the organisation's uses up no attempt and no charged minute. */
export function brokeOnOurSide(cause: EndCause | null): boolean {
  return cause !== null && causesOnOurSide.has(cause);
}

/**
 * Whether this interview counts against the assignment's attempts: not one that broke, and not one that ended before the
 * candidate had answered anything. `isAnswered` is null while it is not known, as during an interview.
 */
export function spendsAttempt(interview: {
  status: InterviewStatus;
  endCause: EndCause | null;
  isAnswered: boolean | null;
}): boolean {
  const { status, endCause, isAnswered } = interview;
  return status !== "created" && isAnswered !== false && !brokeOnOurSide(endCause);
}

export function isOpen(status: InterviewStatus): boolean {
  return status === "created" || status === "live";
}
