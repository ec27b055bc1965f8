import type { EndCause } from "@mockingbird/domain";

/** How an interview ended, as staff read it. */
export const endCauseSentences: Record<EndCause, string> = {
  interviewer_finished: "Every question was asked",
  time_up: "The time was up",
  candidate_ended: "The candidate ended it",
  candidate_left: "The candidate left and did not come back",
  candidate_idle: "The candidate said nothing for a while",
  access_removed: "The candidate was removed from the organisation during the interview",
  gemini_unavailable: "The interviewer's model was unavailable; not charged",
  gemini_refused: "The interviewer's model refused the session; not charged",
  gemini_key_refused: "Gemini refused your organisation's own key, which an owner can replace in Settings; not charged",
  internal_error: "Something broke on our side; not charged",
};
