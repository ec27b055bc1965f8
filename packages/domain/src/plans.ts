import { z } from "zod";

/**
 * What organisations can subscribe to: the one catalogue, which the console shows, Stripe's products and prices are made
 * from, and limits are read from. A price that changes gets a new `pricesFrom`, and with it new prices at Stripe; those who
 * subscribed before keep theirs.
 */
export const plans = {
  pilot: {
    name: "Pilot",
    description: "For one course or one role, to see what it does.",
    monthlyCents: 4_900,
    includedSeconds: 300 * 60,
    extraCentsPerMinute: 18,
    concurrentInterviewsMax: 5,
    seatsMax: 50,
    trialDays: 14,
    trialSeconds: 60 * 60,
  },
  department: {
    name: "Department",
    description: "For a career centre or a recruiting team with a season of interviews.",
    monthlyCents: 29_900,
    includedSeconds: 2_500 * 60,
    extraCentsPerMinute: 15,
    concurrentInterviewsMax: 25,
    seatsMax: 500,
    trialDays: 14,
    trialSeconds: 120 * 60,
  },
  institution: {
    name: "Institution",
    description: "For a whole university, or hiring all year round.",
    monthlyCents: 119_900,
    includedSeconds: 12_000 * 60,
    extraCentsPerMinute: 12,
    concurrentInterviewsMax: 100,
    seatsMax: null,
    trialDays: 14,
    trialSeconds: 240 * 60,
  },
} as const satisfies Record<string, Plan>;

export interface Plan {
  name: string;
  description: string;
  /** US cents a month, in advance. */
  monthlyCents: number;
  /** Charged seconds of interviews in a billing period that the monthly price includes. */
  includedSeconds: number;
  /** US cents for a minute beyond them, counted by the second. */
  extraCentsPerMinute: number;
  concurrentInterviewsMax: number;
  /** Candidates who may answer a question in a billing period; null without a limit. */
  seatsMax: number | null;
  trialDays: number;
  /** Charged seconds that a trial has, all in all; they are free and end hard. */
  trialSeconds: number;
}

/** From which day on these prices count; part of the lookup keys of Stripe's prices. */
export const pricesFrom = "2026-11-01";
export const planCurrency = "usd";

export const planIdSchema = z.enum(["pilot", "department", "institution"]);
export type PlanId = z.infer<typeof planIdSchema>;

/** From the smallest to the largest. */
export const planIds = planIdSchema.options;

/** Stripe's lookup keys of a plan's two prices: the monthly one, and the one for seconds of interviews. */
export function planPriceKeys(planId: PlanId): { monthly: string; seconds: string } {
  return { monthly: `${planId}-monthly-${pricesFrom}`, seconds: `${planId}-seconds-${pricesFrom}` };
}

/** The name that meter events carry: seconds of interviews, summed. */
export const meterEventName = "interview_seconds";
