import type { Billing } from "@mockingbird/api/views";
import { planCurrency, plans } from "@mockingbird/domain";
import type { BadgeTone } from "@mockingbird/ui/server";
import { formatPrice } from "./money.ts";
import type { Sentence } from "./sentence.ts";

export interface Standing {
  /** The state in a word or two. */
  label: string;
  tone: BadgeTone;
  /** What it means: until when, and what to do. */
  sentence: Sentence;
}

const everythingStays = "Your interviews, people and templates stay as they are.";

/** Where the subscription stands, in plain words. */
export function standingOf(billing: Billing): Standing {
  const { state, planId, isOpen, periodEndsAt, trialEndsAt, graceUntil, cancelsAtPeriodEnd } = billing;
  const plan = planId && plans[planId];
  const price = plan ? `${formatPrice(plan.monthlyCents, planCurrency)} a month` : "its monthly price";
  switch (state) {
    case "none":
      return {
        label: "By contract",
        tone: "neutral",
        sentence: ["Your limits are agreed by contract, and nothing is charged here."],
      };
    case "trialing":
      return {
        label: "Trial",
        tone: "accent",
        sentence: [
          "Your trial runs until ",
          { at: trialEndsAt ?? periodEndsAt },
          ". Its minutes cost nothing, and interviews stop when they are used. ",
          cancelsAtPeriodEnd
            ? "It ends then, and nothing is charged."
            : `Then ${plan?.name ?? "the plan"} begins, at ${price}.`,
        ],
      };
    case "active":
      return cancelsAtPeriodEnd
        ? {
            label: "Ending",
            tone: "warning",
            sentence: [
              "Your subscription ends on ",
              { at: periodEndsAt },
              ". Until then everything goes on. What is used beyond the included minutes comes with a last invoice.",
            ],
          }
        : {
            label: "Active",
            tone: "success",
            sentence: ["Paid until ", { at: periodEndsAt }, ", then ", price, " again."],
          };
    case "past_due":
      return { label: "Payment failed", tone: "danger", sentence: pastDueSentence(isOpen, graceUntil) };
    case "unpaid":
      return {
        label: "Unpaid",
        tone: "danger",
        sentence: [
          "The payment failed each time it was tried, so no interview can begin. Pay the open invoice, and they begin again. ",
          everythingStays,
        ],
      };
    case "incomplete":
      return {
        label: "Waiting for payment",
        tone: "warning",
        sentence: ["The first payment has not gone through yet. Interviews can begin as soon as it has."],
      };
    case "incomplete_expired":
      return {
        label: "Not begun",
        tone: "danger",
        sentence: [
          "The first payment did not go through in time, so the subscription never began and nothing was charged. Choose a plan to try again.",
        ],
      };
    case "paused":
      return {
        label: "Paused",
        tone: "danger",
        sentence: [
          "Your trial ended without a payment method, so no interview can begin. Add one, and the plan begins. ",
          everythingStays,
        ],
      };
    case "canceled":
      return {
        label: "Ended",
        tone: "danger",
        sentence: [
          `Your subscription has ended, so no interview can begin. Choose a plan to go on. ${everythingStays}`,
        ],
      };
  }
}

function pastDueSentence(isOpen: boolean, graceUntil: string | null): Sentence {
  if (!isOpen && graceUntil) {
    return [
      "The last payment failed, and since ",
      { at: graceUntil },
      " no interview can begin. Pay the open invoice, and they begin again.",
    ];
  }
  const until: Sentence = graceUntil
    ? ["Interviews go on until ", { at: graceUntil }, ". "]
    : ["Interviews go on for now. "];
  return ["The last payment failed. ", ...until, "Pay the open invoice or change the payment method before they stop."];
}
