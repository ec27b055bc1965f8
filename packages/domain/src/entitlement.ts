import { type BillingPeriod, billingPeriodAt } from "./billing-period.ts";
import { isLiveSubscription, type SubscriptionState } from "./billing-states.ts";
import { type Plan, type PlanId, plans } from "./plans.ts";

/** What an organisation's billing says about what it may use; as the database has it, never asked of Stripe on the way. */
export interface BillingStanding {
  state: SubscriptionState;
  planId: PlanId | null;
  anchorAt: Date | null;
  /** The period that Stripe is in, as last heard: what a trial begins with. */
  periodStartsAt: Date | null;
  graceUntil: Date | null;
  extraSecondsMax: number | null;
}

/** Limits agreed by contract, for an organisation that has never subscribed. */
export interface ContractLimits {
  concurrentInterviewsMax: number;
  /** Charged seconds a calendar month; null without a limit. */
  monthlySecondsMax: number | null;
}

export interface Entitlement {
  /** Whether interviews may begin at all. */
  isOpen: boolean;
  period: BillingPeriod;
  /** Charged seconds that the period may have; null without a limit. */
  secondsMax: number | null;
  /** Of those, what the plan includes and warnings are counted by; null without a limit. */
  includedSeconds: number | null;
  /** Candidates who may answer in the period; null without a limit. */
  seatsMax: number | null;
  concurrentInterviewsMax: number;
}

/** Whether a plan's limits count, also those of a subscription that has ended, rather than a contract's. */
export function hasPlan(standing: BillingStanding | null): standing is BillingStanding & { planId: PlanId } {
  return standing !== null && standing.state !== "none" && standing.planId !== null;
}

/** What may be used at a moment: by the subscription, or by contract where there was never one. */
export function entitlementAt(
  standing: BillingStanding | null,
  contract: ContractLimits,
  { now, calendarMonth }: { now: Date; calendarMonth: BillingPeriod },
): Entitlement {
  if (!hasPlan(standing)) {
    const { monthlySecondsMax: secondsMax, concurrentInterviewsMax } = contract;
    const limits = { secondsMax, includedSeconds: secondsMax, seatsMax: null, concurrentInterviewsMax };
    return { isOpen: true, period: calendarMonth, ...limits };
  }
  const { concurrentInterviewsMax, seatsMax, includedSeconds, trialSeconds }: Plan = plans[standing.planId];
  const period = periodOf(standing, now) ?? calendarMonth;
  const limits = { period, concurrentInterviewsMax, seatsMax };
  if (standing.state === "trialing") {
    return { ...limits, isOpen: true, secondsMax: trialSeconds, includedSeconds: trialSeconds };
  }
  const { extraSecondsMax } = standing;
  const secondsMax = extraSecondsMax === null ? null : includedSeconds + extraSecondsMax;
  return { ...limits, isOpen: isOpenAt(standing, now), secondsMax, includedSeconds };
}

function isOpenAt({ state, graceUntil }: BillingStanding, now: Date): boolean {
  if (state === "past_due") return graceUntil === null || now < graceUntil;
  return isLiveSubscription(state);
}

/** A trial is one period, however long it is, and ends at the anchor; from there on months are counted. */
function periodOf({ state, anchorAt, periodStartsAt }: BillingStanding, now: Date): BillingPeriod | null {
  if (!anchorAt) return null;
  if (state === "trialing" && periodStartsAt && now < anchorAt) return { startsAt: periodStartsAt, endsAt: anchorAt };
  return billingPeriodAt(anchorAt, now);
}
