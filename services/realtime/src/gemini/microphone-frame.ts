import { candidateAudioRateHz } from "@mockingbird/domain";

const head = `{"realtimeInput":{"audio":{"mimeType":"audio/pcm;rate=${candidateAudioRateHz}","data":"`;

/**
 * The text in which Gemini takes the candidate's sound, PCM16LE mono 16 kHz. Byte for byte what the SDK would send, which
 * looks through every kind of input it knows for each of fifty frames a second.
 */
export function microphoneFrame(pcm: Uint8Array): string {
  return `${head}${pcm.toBase64()}"}}}`;
}
