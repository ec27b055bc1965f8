import type { Billing } from "@mockingbird/api/views";
import { planCurrency, plans } from "@mockingbird/domain";
import { formatPrice } from "./money.ts";
import type { Sentence } from "./sentence.ts";

export interface BillingNotice {
  tone: "warning" | "danger";
  sentence: Sentence;
}

/** So long before a trial ends, owners and admins are told. */
const trialNoticeMs = 3 * 24 * 60 * 60 * 1000;
const warnsAtPercent = 80;

/** What owners and admins have to know on every page, the most pressing thing alone; null while all is well. */
export function noticeOf(billing: Billing, now: Date): BillingNotice | null {
  if (!billing.isOpen) return { tone: "danger", sentence: closedSentence(billing) };
  if (billing.state === "past_due") {
    const { graceUntil } = billing;
    const until: Sentence = graceUntil ? ["; interviews go on until ", { at: graceUntil }] : [];
    return { tone: "danger", sentence: ["The last payment failed", ...until, "."] };
  }
  return (
    minutesNotice(billing, 100) ??
    seatsNotice(billing, 100) ??
    trialNotice(billing, now) ??
    minutesNotice(billing, warnsAtPercent) ??
    seatsNotice(billing, warnsAtPercent)
  );
}

function closedSentence({ state }: Billing): Sentence {
  if (state === "canceled") return ["Your subscription has ended, and no interview can begin."];
  if (state === "paused") return ["Your trial has ended, and no interview can begin."];
  if (state === "incomplete") return ["The first payment has not gone through, and no interview can begin."];
  if (state === "incomplete_expired") return ["Your subscription has not begun, and no interview can begin."];
  return ["A payment failed, and no interview can begin."];
}

function trialNotice({ state, trialEndsAt, cancelsAtPeriodEnd, planId }: Billing, now: Date): BillingNotice | null {
  if (state !== "trialing" || !trialEndsAt) return null;
  if (new Date(trialEndsAt).getTime() - now.getTime() > trialNoticeMs) return null;
  const plan = planId && plans[planId];
  const then = plan ? `. Then ${plan.name} begins, at ${formatPrice(plan.monthlyCents, planCurrency)} a month.` : ".";
  return {
    tone: "warning",
    sentence: [
      "Your trial ends on ",
      { at: trialEndsAt },
      cancelsAtPeriodEnd ? ", and no interview begins after it." : then,
    ],
  };
}

function minutesNotice({ usage, periodEndsAt, state }: Billing, percent: number): BillingNotice | null {
  const { chargedSeconds, includedSeconds, secondsMax } = usage;
  if (includedSeconds === null || chargedSeconds * 100 < includedSeconds * percent) return null;
  const whose = state === "trialing" ? "of the trial" : "of this period";
  if (percent < 100) {
    const reached = includedSeconds === 0 ? 100 : Math.floor((chargedSeconds * 100) / includedSeconds);
    return { tone: "warning", sentence: [`${reached} % of the minutes ${whose} are used.`] };
  }
  if (secondsMax === null || chargedSeconds < secondsMax) {
    return { tone: "warning", sentence: [`The included minutes ${whose} are used; extra minutes are charged.`] };
  }
  return {
    tone: "danger",
    sentence:
      state === "trialing"
        ? ["The minutes of the trial are used, and no interview can begin."]
        : ["The minutes of this period are used. No interview can begin until ", { at: periodEndsAt }, "."],
  };
}

function seatsNotice({ usage: { seats, seatsMax }, periodEndsAt }: Billing, percent: number): BillingNotice | null {
  if (seatsMax === null || seats * 100 < seatsMax * percent) return null;
  if (percent < 100)
    return { tone: "warning", sentence: [`${seats} of the ${seatsMax} seats of this period are used.`] };
  return {
    tone: "danger",
    sentence: [
      "Every seat of this period is used. Candidates without one cannot begin until ",
      { at: periodEndsAt },
      ".",
    ],
  };
}
