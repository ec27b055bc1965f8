import { z } from "zod";
import type { InterviewStatus } from "./interview-status.ts";
import { transcriptDelaySecondsMax } from "./limits.ts";

/**
 * Where the Worker stands with one interview's transcript:
 * - `live`: the conversation is still running;
 * - `pending`: it is over, and the transcript is being delivered;
 * - `accepted`: the transcript has been delivered;
 * - `parked`: every try failed, and only being asked starts another;
 * - `unknown`: the Worker holds nothing of this interview.
 */
export const deliveryStateSchema = z.enum(["live", "pending", "accepted", "parked", "unknown"]);
export type DeliveryState = z.infer<typeof deliveryStateSchema>;

/** What the Worker answers when it is asked to deliver again. */
export const deliveryAnswerSchema = z.object({
  state: deliveryStateSchema,
  /** Tries so far. */
  attempts: z.int().nonnegative(),
});
export type DeliveryAnswer = z.infer<typeof deliveryAnswerSchema>;

/** Whether an interview must be over by now, planned duration and delays included, and its transcript has not come. */
export function isWaitingForTranscript(
  interview: { status: InterviewStatus; startedAt: Date | null; plannedSeconds: number },
  now: Date,
): boolean {
  if (interview.status !== "live" || interview.startedAt === null) return false;
  const secondsSinceStart = (now.getTime() - interview.startedAt.getTime()) / 1000;
  return secondsSinceStart >= interview.plannedSeconds + transcriptDelaySecondsMax;
}
