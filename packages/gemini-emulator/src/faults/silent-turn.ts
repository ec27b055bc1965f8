import type { TurnPlan } from "../session/plan-turn.ts";

/** The transcription all at once and no sound, which some models do now and then. */
export function silentTurn({ steps }: TurnPlan): TurnPlan {
  const text = steps.map((step) => step.content.outputTranscription?.text ?? "").join("");
  const content = text === "" ? {} : { outputTranscription: { text } };
  return { steps: [{ atMs: 0, content, samples: new Int16Array(0) }], generatedMs: 0, playedMs: 0, staleSteps: 0 };
}
