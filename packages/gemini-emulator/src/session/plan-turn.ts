import { speechRateHz } from "../speech/speech-rate.ts";
import { encodeSpeech, type SpeechPart } from "./encode-speech.ts";
import { textFragments } from "./text-fragments.ts";

/** How much faster than it plays the speech is sent. */
export const sendSpeed = 4;
/** How far ahead of the audio its transcription runs. */
const transcriptLeadMs = 1_500;
const chunkLengthsMs = [40, 120, 200, 80, 160, 60, 100, 180];

export interface SpeechContent {
  modelTurn?: { parts: (SpeechPart | { text: string; thought: true })[] };
  outputTranscription?: { text: string };
  /** Told with the last piece, and not in a message of its own. */
  generationComplete?: true;
}

export interface TurnStep {
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
  /** How many more pieces of sound are sent after an interruption. */
  staleSteps: number;
  /** It is interrupted and complete before its first frame, and then said all the same. */
  startsFalsely?: true;
  /** Once complete it may still be playing, and whoever speaks then interrupts it. */
  playsOn?: true;
}

export const millisecondsOf = (samples: number): number => (samples / speechRateHz) * 1000;

/**
 * Lays out one spoken turn: transcription ahead of the audio, audio in irregular chunks of 40 to 200 ms, and now and then
 * both in one message, as newer models do. The same turn is always laid out the same way.
 * @param withTranscript whether this session gets output transcription.
 */
export function planTurn(text: string, speech: Int16Array, withTranscript: boolean): TurnPlan {
  const fragments = withTranscript ? textFragments(text) : [];
  const msPerCharacter = millisecondsOf(speech.length) / Math.max(1, text.length);
  const steps: TurnStep[] = [];
  const noAudio = new Int16Array(0);
  let sent = 0;
  let sentCharacters = 0;
  for (let chunk = 0; sent < speech.length; chunk++) {
    const atMs = millisecondsOf(sent) / sendSpeed;
    const due: string[] = [];
    while (fragments[0] !== undefined && sentCharacters * msPerCharacter <= millisecondsOf(sent) + transcriptLeadMs) {
      due.push(fragments[0]);
      sentCharacters += fragments[0].length;
      fragments.shift();
    }
    const bundled = chunk % 3 === 2 ? due.pop() : undefined;
    for (const fragment of due)
      steps.push({ atMs, content: { outputTranscription: { text: fragment } }, samples: noAudio });
    const lengthMs = chunkLengthsMs[(chunk * 5 + text.length) % chunkLengthsMs.length] ?? 100;
    const samples = speech.subarray(sent, sent + (lengthMs * speechRateHz) / 1000);
    const modelTurn = { parts: [encodeSpeech(samples)] };
    const content: SpeechContent =
      bundled === undefined ? { modelTurn } : { modelTurn, outputTranscription: { text: bundled } };
    steps.push({ atMs, content, samples });
    sent += samples.length;
  }
  const generatedMs = millisecondsOf(sent) / sendSpeed;
  for (const fragment of fragments) {
    steps.push({ atMs: generatedMs, content: { outputTranscription: { text: fragment } }, samples: noAudio });
  }
  return { steps, generatedMs, playedMs: millisecondsOf(sent), staleSteps: 0 };
}
