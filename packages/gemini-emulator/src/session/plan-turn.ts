import { speechRateHz } from "../speech/speech-rate.ts";
import { textFragments } from "./text-fragments.ts";

/** How much faster than it plays the speech is sent. */
const sendSpeed = 4;
/** How far ahead of the audio its transcription runs. */
const transcriptLeadMs = 1_500;
const chunkLengthsMs = [40, 120, 200, 80, 160, 60, 100, 180];

const audioMimeType = "audio/pcm;rate=24000";

interface SpeechContent {
  modelTurn?: { parts: [{ inlineData: { mimeType: string; data: string } }] };
  outputTranscription?: { text: string };
}

interface TurnStep {
  /** When it is sent, counted from the start of generation. */
  atMs: number;
  content: SpeechContent;
  samples: Int16Array;
}

export interface TurnPlan {
  steps: TurnStep[];
  /** When the last chunk has been sent. */
  generatedMs: number;
  /** When a client that plays from the first chunk on has heard everything. */
  playedMs: number;
}

const inMs = (samples: number): number => (samples / speechRateHz) * 1000;

const encode = (samples: Int16Array): NonNullable<SpeechContent["modelTurn"]> => {
  const data = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength).toString("base64");
  return { parts: [{ inlineData: { mimeType: audioMimeType, data } }] };
};

/**
 * Lays out one spoken turn: transcription ahead of the audio, audio in irregular chunks of 40 to 200 ms, and now and then
 * both in one message, as newer models do. The same turn is always laid out the same way.
 * @param withTranscript whether this session gets output transcription.
 */
export function planTurn(text: string, speech: Int16Array, withTranscript: boolean): TurnPlan {
  const fragments = withTranscript ? textFragments(text) : [];
  const msPerCharacter = inMs(speech.length) / Math.max(1, text.length);
  const steps: TurnStep[] = [];
  const noAudio = new Int16Array(0);
  let sent = 0;
  let sentCharacters = 0;
  for (let chunk = 0; sent < speech.length; chunk++) {
    const atMs = inMs(sent) / sendSpeed;
    const due: string[] = [];
    while (fragments[0] !== undefined && sentCharacters * msPerCharacter <= inMs(sent) + transcriptLeadMs) {
      due.push(fragments[0]);
      sentCharacters += fragments[0].length;
      fragments.shift();
    }
    const bundled = chunk % 3 === 2 ? due.pop() : undefined;
    for (const fragment of due)
      steps.push({ atMs, content: { outputTranscription: { text: fragment } }, samples: noAudio });
    const lengthMs = chunkLengthsMs[(chunk * 5 + text.length) % chunkLengthsMs.length] ?? 100;
    const samples = speech.subarray(sent, sent + (lengthMs * speechRateHz) / 1000);
    const modelTurn = encode(samples);
    const content: SpeechContent =
      bundled === undefined ? { modelTurn } : { modelTurn, outputTranscription: { text: bundled } };
    steps.push({ atMs, content, samples });
    sent += samples.length;
  }
  const generatedMs = inMs(sent) / sendSpeed;
  for (const fragment of fragments) {
    steps.push({ atMs: generatedMs, content: { outputTranscription: { text: fragment } }, samples: noAudio });
  }
  return { steps, generatedMs, playedMs: inMs(sent) };
}
