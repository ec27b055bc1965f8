import type { TurnPlan } from "../session/plan-turn.ts";

const staleSteps = 6;

/** Sound that was on its way when the candidate began to speak still arrives after `interrupted`. */
export function staleAudio(plan: TurnPlan): TurnPlan {
  return { ...plan, staleSteps };
}
