import { type AutomaticActivityDetection, EndSensitivity, StartSensitivity } from "@google/genai/web";
import type { SessionConfig } from "@mockingbird/domain";
import type { Patience, TurnTaking } from "@mockingbird/proto";

/** Silence after which Gemini takes an answer for finished. People pause to think in interviews. */
export const answerPauseMs: Record<Patience, number> = { short: 500, normal: 900, long: 2_500 };
const speechPrefixMs = 200;

/** Where a candidate who has chosen nothing begins: as patient as the organisation wants its interviewer. */
export function usualTurnTaking({ config }: Pick<SessionConfig, "config">): TurnTaking {
  return { patience: config.patience, pushToTalk: false };
}

export function sameTurnTaking(a: TurnTaking, b: TurnTaking): boolean {
  return a.pushToTalk === b.pushToTalk && (a.pushToTalk || a.patience === b.patience);
}

/** How Gemini is to tell that the candidate speaks. With push-to-talk it is told, and silence means nothing. */
export function activityDetectionOf({ patience, pushToTalk }: TurnTaking): AutomaticActivityDetection {
  if (pushToTalk) return { disabled: true };
  return {
    startOfSpeechSensitivity: StartSensitivity.START_SENSITIVITY_HIGH,
    endOfSpeechSensitivity:
      patience === "short" ? EndSensitivity.END_SENSITIVITY_HIGH : EndSensitivity.END_SENSITIVITY_LOW,
    prefixPaddingMs: speechPrefixMs,
    silenceDurationMs: answerPauseMs[patience],
  };
}

/** Silence that ends an answer for certain, however long a pause may be. */
export function closingSilenceMs({ patience }: TurnTaking): number {
  return answerPauseMs[patience] + 200;
}
