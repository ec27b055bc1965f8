import { interviewerAudioRateHz } from "@mockingbird/domain/limits";
import { decodePcm16 } from "../audio/pcm16.ts";

/** A WAV file's header as the backend writes it, before its PCM16LE mono sound. */
const headerBytes = 44;
const timeoutMs = 10_000;

export interface Sentence {
  samples: Float32Array<ArrayBuffer>;
  rateHz: number;
}

/** A few words in the voice of the organisation's interviewer; null where it cannot be had just now. */
export async function loadSentence(): Promise<Sentence | null> {
  try {
    const response = await fetch("/api/voice-sample", { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) return null;
    const sound = new Uint8Array(await response.arrayBuffer()).subarray(headerBytes);
    return sound.length === 0 ? null : { samples: decodePcm16(sound), rateHz: interviewerAudioRateHz };
  } catch {
    return null;
  }
}
