import type { TurnPlan } from "../session/plan-turn.ts";

/** A turn that was about to begin when somebody spoke: it is cut off before anything of it was said, and then said. */
export function falseStart(plan: TurnPlan): TurnPlan {
  return { ...plan, startsFalsely: true };
}
