import { encodeSpeech } from "../session/encode-speech.ts";
import { millisecondsOf, sendSpeed, type TurnPlan, type TurnStep } from "../session/plan-turn.ts";

/** Two bytes each, and a third more in base64: 300 KB. */
const frameSamples = 112_500;

/** Sound in frames of 300 KB, after the transcription. Silence fills the last, as if the interviewer paused. */
export function bigFrames(plan: TurnPlan): TurnPlan {
  const transcription: TurnStep[] = plan.steps.flatMap(({ content: { outputTranscription } }) =>
    outputTranscription === undefined
      ? []
      : [{ atMs: 0, content: { outputTranscription }, samples: new Int16Array(0) }],
  );
  const speech = plan.steps.map((step) => step.samples);
  const length = speech.reduce((sum, samples) => sum + samples.length, 0);
  const frames = Math.max(1, Math.ceil(length / frameSamples));
  const padded = new Int16Array(frames * frameSamples);
  let offset = 0;
  for (const samples of speech) {
    padded.set(samples, offset);
    offset += samples.length;
  }
  const playedMs = millisecondsOf(padded.length);
  const sound: TurnStep[] = Array.from({ length: frames }, (_, frame) => {
    const samples = padded.subarray(frame * frameSamples, (frame + 1) * frameSamples);
    const atMs = millisecondsOf(frame * frameSamples) / sendSpeed;
    return { atMs, content: { modelTurn: { parts: [encodeSpeech(samples)] } }, samples };
  });
  return { ...plan, steps: [...transcription, ...sound], generatedMs: playedMs / sendSpeed, playedMs };
}
