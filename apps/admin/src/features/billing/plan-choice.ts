import type { SubscriptionState } from "@mockingbird/domain";

/** What choosing a plan does: begin a subscription, change the one there is, or nothing before what is open is paid. */
export type PlanChoice = "begin" | "change" | "settle-first";

const choices: Record<SubscriptionState, PlanChoice> = {
  none: "begin",
  canceled: "begin",
  incomplete_expired: "begin",
  trialing: "change",
  active: "change",
  past_due: "settle-first",
  unpaid: "settle-first",
  incomplete: "settle-first",
  paused: "settle-first",
};

export function planChoiceOf(state: SubscriptionState): PlanChoice {
  return choices[state];
}
