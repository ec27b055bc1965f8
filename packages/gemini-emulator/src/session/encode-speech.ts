export interface SpeechPart {
  inlineData: { mimeType: string; data: string };
}

const audioMimeType = "audio/pcm;rate=24000";

/** A piece of speech as Gemini Live sends it. */
export function encodeSpeech(samples: Int16Array): SpeechPart {
  const data = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength).toString("base64");
  return { inlineData: { mimeType: audioMimeType, data } };
}
