import { invalidArgument } from "./protocol-refusal.ts";

const base64 = /^[A-Za-z0-9+/_-]*={0,2}$/;

/**
 * @returns PCM16 samples and their rate in hertz, 16 000 when the MIME type does not say.
 * @throws ProtocolRefusal 1007 when it is not 16-bit PCM in base64.
 */
export function decodeAudio(blob: { mimeType: string; data: string }): { samples: Int16Array; rateHz: number } {
  if (!blob.mimeType.startsWith("audio/pcm") || !base64.test(blob.data)) throw invalidArgument();
  const rateHz = Number(/rate=(\d+)/.exec(blob.mimeType)?.[1] ?? 16_000);
  const bytes = Buffer.from(blob.data, "base64");
  if (bytes.length % 2 !== 0 || rateHz < 8_000 || rateHz > 48_000) throw invalidArgument();
  const samples = new Int16Array(bytes.length / 2);
  for (let index = 0; index < samples.length; index++) samples[index] = bytes.readInt16LE(index * 2);
  return { samples, rateHz };
}
