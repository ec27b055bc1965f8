import type { EndCause } from "@mockingbird/domain";

/** Ways in which an interview ends, short enough for a list to choose from. */
export const endCauseNames: Record<EndCause, string> = {
  interviewer_finished: "Every question asked",
  time_up: "Time was up",
  candidate_ended: "Candidate ended it",
  candidate_left: "Candidate left",
  candidate_idle: "Candidate said nothing",
  access_removed: "Candidate was removed",
  gemini_unavailable: "Model unavailable",
  gemini_refused: "Model refused",
  gemini_key_refused: "Your key was refused",
  internal_error: "Broke on our side",
};
