import type { EndCause } from "@mockingbird/domain";

const sentences: Record<EndCause, string> = {
  interviewer_finished: "The interviewer asked every question and said goodbye.",
  time_up: "The time was up. Everything said until then is kept.",
  candidate_ended: "You ended the interview. Everything said until then is kept.",
  candidate_left: "Your connection was gone for too long, so the interview ended. Everything said until then is kept.",
  candidate_idle:
    "We did not hear from you for a while, so the interview was closed. Everything said until then is kept.",
  access_removed: "Your organisation ended your access, and the interview with it. Everything said until then is kept.",
  gemini_unavailable:
    "The interviewer could not be reached any more, which was not your fault. What was said is kept, and this attempt does not count.",
  gemini_refused:
    "The interviewer could not take this interview, which was not your fault. What was said is kept, and this attempt does not count.",
  gemini_key_refused:
    "Your organisation's own connection to the interviewer did not work, which was not your fault. What was said is kept, and this attempt does not count. Please tell your organisation.",
  internal_error: "Something broke on our side. What was said is kept, and this attempt does not count.",
};

/** What happened, told to the candidate. A cause this page does not know gets the plain fact. */
export function endCauseSentence(cause: string | null): string {
  return isEndCause(cause) ? sentences[cause] : "The interview is over. Everything that was said is kept.";
}

function isEndCause(cause: string | null): cause is EndCause {
  return cause !== null && Object.hasOwn(sentences, cause);
}
