import { type PlanId, plans } from "./plans.ts";

/** What seconds beyond the included cost in a plan, in whole cents, a half rounded up as Stripe does. */
export function extraMinutesCents(planId: PlanId, seconds: number): number {
  return Math.floor((seconds * plans[planId].extraCentsPerMinute * 2 + 60) / 120);
}
