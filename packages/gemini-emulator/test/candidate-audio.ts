import type { LiveClient } from "./live-client.ts";

const rateHz = 16_000;
const chunkSamples = rateHz / 10;

/** A tone that the detector takes for speech, about −13 dBFS, or silence for an amplitude of 0. */
export function pcm(ms: number, amplitude: number): Buffer {
  const samples = Int16Array.from({ length: (ms * rateHz) / 1000 }, (_, index) =>
    Math.round(amplitude * 32_767 * Math.sin((2 * Math.PI * 220 * index) / rateHz)),
  );
  return Buffer.from(samples.buffer);
}

/** Sends audio in chunks of 100 ms, as fast as the socket takes it: the emulator counts samples, not time. */
export function sendAudio(session: LiveClient["session"], audio: Buffer): void {
  for (let offset = 0; offset < audio.length; offset += chunkSamples * 2) {
    const data = audio.subarray(offset, offset + chunkSamples * 2).toString("base64");
    session.sendRealtimeInput({ audio: { mimeType: "audio/pcm;rate=16000", data } });
  }
}

/** Speech of this length, followed by enough silence to end the turn. */
export function sendAnswer(session: LiveClient["session"], ms = 1_000): void {
  sendAudio(session, Buffer.concat([pcm(ms, 0.3), pcm(1_200, 0)]));
}
