import type { EspeakVoice } from "./espeak-messages.ts";

/** Turns one sentence into sound. */
export interface Synthesiser {
  /** @returns PCM16 mono at 24 kHz. @throws Error when this text cannot be spoken. */
  synthesise(text: string, voice: EspeakVoice): Promise<Int16Array>;
  close(): Promise<void>;
}
