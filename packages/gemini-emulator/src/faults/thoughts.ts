import { encodeSpeech } from "../session/encode-speech.ts";
import type { TurnPlan, TurnStep } from "../session/plan-turn.ts";

const thought = { text: "**Weighing the answer** I should go on to the next question.", thought: true } as const;

/** Thinking that nobody asked for: a message of its own before the turn, and in front of every third piece of sound. */
export function thoughts(plan: TurnPlan): TurnPlan {
  const alone: TurnStep = { atMs: 0, content: { modelTurn: { parts: [thought] } }, samples: new Int16Array(0) };
  let chunk = 0;
  const steps = plan.steps.map((step) => {
    if (step.samples.length === 0 || chunk++ % 3 !== 0) return step;
    return { ...step, content: { ...step.content, modelTurn: { parts: [thought, encodeSpeech(step.samples)] } } };
  });
  return { ...plan, steps: [alone, ...steps] };
}
