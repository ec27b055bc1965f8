import { z } from "zod";
import { brokeOnOurSide, type EndCause } from "./interview-status.ts";

/** Why an interview was charged, or why it was not. */
export const chargeReasonSchema = z.enum(["answered", "not_answered", "broke_on_our_side"]);
export type ChargeReason = z.infer<typeof chargeReasonSchema>;

export const chargeSentences: Record<ChargeReason, string> = {
  answered: "Charged: the candidate answered, and the interview was held.",
  not_answered: "Not charged: it ended before the candidate had answered anything.",
  broke_on_our_side: "Not charged: it broke on our side or the model's.",
};

/**
 * The one fair rule: an interview that broke on our side, Gemini's or the organisation's costs nothing, nor does one in
 * which nothing was answered; every other costs the seconds that it lasted.
 */
export function chargeFor(interview: { endCause: EndCause; isAnswered: boolean; durationSeconds: number }): {
  chargeReason: ChargeReason;
  chargedSeconds: number;
} {
  const { endCause, isAnswered, durationSeconds } = interview;
  if (brokeOnOurSide(endCause)) return { chargeReason: "broke_on_our_side", chargedSeconds: 0 };
  if (!isAnswered) return { chargeReason: "not_answered", chargedSeconds: 0 };
  return { chargeReason: "answered", chargedSeconds: durationSeconds };
}
