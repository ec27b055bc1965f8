import type { TurnPlan } from "../session/plan-turn.ts";

/** The service takes the listener to have heard everything, long before that is so. */
export function earlyComplete(plan: TurnPlan): TurnPlan {
  return { ...plan, playedMs: plan.generatedMs, playsOn: true };
}
