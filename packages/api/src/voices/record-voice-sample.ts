import { GoogleGenAI, type LiveServerMessage, Modality } from "@google/genai/web";
import { type GeminiVoice, interviewerAudioRateHz } from "@mockingbird/domain";
import { toWav } from "./to-wav.ts";

/** Where voices are spoken; without a base URL at Google. */
export interface VoiceAccess {
  apiKey: string;
  baseUrl?: string | undefined;
}

const model = "gemini-3.8-live";
/** Not the SDK's default `v1`, on which the Live models are not served. */
const apiVersion = "v1beta";
const timeoutMs = 20_000;
const sampleSecondsMax = 15;

/** The emulator reads it as it reads an interview's: it greets and asks the one question. */
const instructionFor = (languageCode: string) =>
  [
    "You show somebody what your voice is like.",
    "Questions:",
    "1. What would you like to talk about today?",
    "",
    "Rules:",
    `- Speak ${languageCode}.`,
    "- Say one short sentence of welcome, then question 1 in that language, and nothing else.",
  ].join("\n");

/** A few words in a voice, spoken as in an interview and by the same service; a WAV file, PCM16LE mono 24 kHz. */
export async function recordVoiceSample(
  { apiKey, baseUrl }: VoiceAccess,
  { voice, languageCode }: { voice: GeminiVoice; languageCode: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const client = new GoogleGenAI({ apiKey, httpOptions: { apiVersion, ...(baseUrl && { baseUrl }) } });
  const sound = Promise.withResolvers<Uint8Array<ArrayBuffer>[]>();
  // Whoever waits for it may have gone by the time it fails.
  sound.promise.catch(() => undefined);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const takeIn = (message: LiveServerMessage) => {
    for (const part of message.serverContent?.modelTurn?.parts ?? []) {
      if (part.inlineData?.data) pieces.push(new Uint8Array(Buffer.from(part.inlineData.data, "base64")));
    }
    const isWhole = message.serverContent?.generationComplete || message.serverContent?.turnComplete;
    if (isWhole || lengthOf(pieces) > sampleSecondsMax * interviewerAudioRateHz * 2) sound.resolve(pieces);
  };
  const connecting = client.live.connect({
    model,
    config: {
      responseModalities: [Modality.AUDIO],
      speechConfig: { voiceConfig: { prebuiltVoiceConfig: { voiceName: voice } }, languageCode },
      systemInstruction: instructionFor(languageCode),
    },
    callbacks: {
      onmessage: takeIn,
      onclose: ({ code }) => sound.reject(new Error(`The line was closed with ${code} before the sample was whole.`)),
    },
  });
  const timer = setTimeout(() => sound.reject(new Error("The sample took too long.")), timeoutMs);
  try {
    const session = await Promise.race([connecting, sound.promise.then(() => connecting)]);
    session.sendClientContent({ turns: [{ role: "user", parts: [{ text: "Begin." }] }], turnComplete: true });
    return toWav(await sound.promise, interviewerAudioRateHz);
  } finally {
    clearTimeout(timer);
    // Also a line that opens only now is closed again.
    connecting.then(
      (session) => session.close(),
      () => undefined,
    );
  }
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
}
