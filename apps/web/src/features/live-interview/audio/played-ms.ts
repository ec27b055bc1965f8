import { interviewerAudioRateHz } from "@mockingbird/domain/limits";

/** Length of interviewer speech, counted in samples at the rate it is sent at. */
export function playedMs(samples: number): number {
  return Math.round((samples * 1_000) / interviewerAudioRateHz);
}
