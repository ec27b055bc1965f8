import type { SpeechContent, TurnPlan, TurnStep } from "../session/plan-turn.ts";

const bundleSteps = 3;

function bundle(steps: readonly TurnStep[]): TurnStep {
  const parts = steps.flatMap((step) => step.content.modelTurn?.parts ?? []);
  const text = steps.map((step) => step.content.outputTranscription?.text ?? "").join("");
  return {
    atMs: steps.at(-1)?.atMs ?? 0,
    content: {
      ...(parts.length > 0 && { modelTurn: { parts } }),
      ...(text !== "" && { outputTranscription: { text } }),
    },
    samples: Int16Array.from(steps.flatMap((step) => [...step.samples])),
  };
}

/** Several messages in one, an empty one before each, and the end of generation in the same message as the last sound. */
export function bundles(plan: TurnPlan): TurnPlan {
  const steps: TurnStep[] = [];
  for (let index = 0; index < plan.steps.length; index += bundleSteps) {
    const bundled = bundle(plan.steps.slice(index, index + bundleSteps));
    steps.push({ atMs: bundled.atMs, content: {}, samples: new Int16Array(0) }, bundled);
  }
  const last = steps.pop();
  if (last === undefined) return plan;
  const content: SpeechContent = { ...last.content, generationComplete: true };
  return { ...plan, steps: [...steps, { ...last, content }] };
}
