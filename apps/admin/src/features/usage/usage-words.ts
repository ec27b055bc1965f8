import type { UsageFigures, UsageSpanKind } from "@mockingbird/api/views";
import type { MeterEventState } from "@mockingbird/domain";
import { formatCost } from "../month-usage/index.ts";
import type { UsageTab } from "./usage-state.ts";

export const spanNames: Record<UsageSpanKind, string> = {
  "this-period": "This period",
  "last-period": "Last period",
  "this-month": "This month",
  "last-month": "Last month",
  own: "Own dates",
};

export const tabNames: Record<UsageTab, string> = {
  day: "By day",
  cohort: "By cohort",
  template: "By template",
  person: "By person",
  interview: "By interview",
};

export const meterSentences: Record<MeterEventState, string> = {
  due: "On its way to the invoice.",
  unsure: "Sent, and not confirmed yet; it is asked after before it is sent again.",
  sent: "It has reached the invoice.",
  failed: "It could not be sent; support looks after it.",
};

/** What an interview cost on average, trials among them; nothing without any. */
export function costEach({ interviews, trials, costMicroUsd }: UsageFigures): string {
  const count = interviews + trials;
  return count === 0 ? "–" : formatCost(costMicroUsd / count);
}

/** What a charged minute cost; nothing without any. */
export function costPerMinute({ chargedSeconds, costMicroUsd }: UsageFigures): string {
  return chargedSeconds === 0 ? "–" : formatCost((costMicroUsd * 60) / chargedSeconds);
}

/** "12", "12 and 2 trials", "1 trial". */
export function countWords({ interviews, trials }: Pick<UsageFigures, "interviews" | "trials">): string {
  if (trials === 0) return String(interviews);
  const words = trials === 1 ? "1 trial" : `${trials} trials`;
  return interviews === 0 ? words : `${interviews} and ${words}`;
}
