import { decodeAudio } from "../protocol/decode-audio.ts";
import { ProtocolRefusal } from "../protocol/protocol-refusal.ts";
import type { SetupMessage } from "../protocol/setup-message.ts";
import {
  VoiceActivityDetector,
  type VoiceActivityEvent,
  type VoiceActivityOptions,
} from "./voice-activity-detector.ts";

type DetectionSetup = NonNullable<SetupMessage["realtimeInputConfig"]>["automaticActivityDetection"];

const detectorOptions = (setup: DetectionSetup): VoiceActivityOptions => ({
  startDb: setup?.startOfSpeechSensitivity === "START_SENSITIVITY_LOW" ? -34 : -42,
  prefixPaddingMs: setup?.prefixPaddingMs ?? 100,
  silenceDurationMs:
    setup?.silenceDurationMs ?? (setup?.endOfSpeechSensitivity === "END_SENSITIVITY_LOW" ? 1_000 : 600),
});

/** When the candidate speaks: found in the audio, or told by the client when automatic detection is off. */
export class CandidateActivity {
  readonly #detector: VoiceActivityDetector | undefined;
  #heldSeconds: number | undefined;

  constructor(setup: DetectionSetup) {
    this.#detector = setup?.disabled === true ? undefined : new VoiceActivityDetector(detectorOptions(setup));
  }

  /**
   * @returns how long the audio is and what it started or ended.
   * @throws ProtocolRefusal 1007 when it is not PCM16.
   */
  audio(blob: { mimeType: string; data: string }): { seconds: number; events: VoiceActivityEvent[] } {
    const { samples, rateHz } = decodeAudio(blob);
    const seconds = samples.length / rateHz;
    if (this.#heldSeconds !== undefined) this.#heldSeconds += seconds;
    return { seconds, events: this.#detector?.push(samples, rateHz) ?? [] };
  }

  /** @throws ProtocolRefusal 1007 when activity is detected automatically. */
  startedByClient(): VoiceActivityEvent {
    this.#refuseIfAutomatic();
    this.#heldSeconds = 0;
    return { type: "start" };
  }

  /** @throws ProtocolRefusal 1007 when activity is detected automatically. */
  endedByClient(): VoiceActivityEvent | undefined {
    this.#refuseIfAutomatic();
    return this.flush();
  }

  /** Ends the speech that is going on, if any. */
  flush(): VoiceActivityEvent | undefined {
    if (this.#detector !== undefined) return this.#detector.flush();
    const speechSeconds = this.#heldSeconds;
    this.#heldSeconds = undefined;
    return speechSeconds === undefined ? undefined : { type: "end", speechSeconds };
  }

  #refuseIfAutomatic(): void {
    if (this.#detector === undefined) return;
    throw new ProtocolRefusal(
      1007,
      "Explicit activity control is not supported when automatic activity detection is enabled.",
    );
  }
}
