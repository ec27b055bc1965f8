import { extraMinutesCents, type PlanId, planCurrency, plans } from "@mockingbird/domain";
import { formatMoney, formatPrice } from "./money.ts";

/** What happens when the included minutes are used. */
export type LimitChoice = "stop" | "up-to" | "no-end";

/** More than anybody means; guards against a zero too many. */
const extraMinutesMax = 100_000;
const exampleMinutes = 100;
const minutesFormat = new Intl.NumberFormat("en-GB");

export function limitChoiceOf(extraSecondsMax: number | null): LimitChoice {
  if (extraSecondsMax === null) return "no-end";
  return extraSecondsMax === 0 ? "stop" : "up-to";
}

/** What is saved for a choice, or what is wrong with the minutes typed. */
export function extraSecondsOf(
  choice: LimitChoice,
  minutes: number | null,
): { extraSecondsMax: number | null } | { error: string } {
  if (choice === "stop") return { extraSecondsMax: 0 };
  if (choice === "no-end") return { extraSecondsMax: null };
  if (minutes === null || !Number.isInteger(minutes) || minutes < 1 || minutes > extraMinutesMax) {
    return { error: `Give a whole number of minutes, 1 to ${minutesFormat.format(extraMinutesMax)}.` };
  }
  return { extraSecondsMax: minutes * 60 };
}

const money = (cents: number) => formatMoney(cents, planCurrency);
const minutesText = (minutes: number) => (minutes === 1 ? "1 minute" : `${minutesFormat.format(minutes)} minutes`);

/** What each choice is and costs, said before it is taken. `minutes` is what is typed for "up-to". */
export function limitNote(choice: LimitChoice, planId: PlanId, minutes: number | null): string {
  const { extraCentsPerMinute, monthlyCents } = plans[planId];
  const perMinute = formatPrice(extraCentsPerMinute, planCurrency);
  if (choice === "stop") {
    return `No interview begins until the next period. You pay ${formatPrice(monthlyCents, planCurrency)} a month.`;
  }
  if (choice === "no-end") {
    const example = money(extraMinutesCents(planId, exampleMinutes * 60));
    return `Each extra minute costs ${perMinute}, counted by the second: ${exampleMinutes} of them ${example}. Nothing stops them.`;
  }
  const typed = extraSecondsOf("up-to", minutes);
  if ("error" in typed || typed.extraSecondsMax === null) {
    return `Each extra minute costs ${perMinute}, counted by the second, up to as many as you say.`;
  }
  const most = money(extraMinutesCents(planId, typed.extraSecondsMax));
  return `Each extra minute costs ${perMinute}, counted by the second: all ${minutesText(typed.extraSecondsMax / 60)} together ${most}.`;
}

/** What is asked before a choice is saved: what it can cost, and what it does at once. */
export function limitQuestion(
  extraSecondsMax: number | null,
  planId: PlanId,
  { extraUsedSeconds, isTrial }: { extraUsedSeconds: number; isTrial: boolean },
): { title: string; confirmLabel: string; text: string } {
  const { extraCentsPerMinute, monthlyCents, includedSeconds, name } = plans[planId];
  const included = minutesText(includedSeconds / 60);
  const fromWhen = isTrial ? " It counts from the first paid period on; a trial always stops at its own minutes." : "";
  const month = formatPrice(monthlyCents, planCurrency);
  if (extraSecondsMax === null) {
    const perMinute = formatPrice(extraCentsPerMinute, planCurrency);
    const thousand = money(extraMinutesCents(planId, 1_000 * 60));
    return {
      title: "Let interviews go on without an end?",
      confirmLabel: "Go on without an end",
      text: `Every minute beyond the ${included} of ${name} costs ${perMinute}, and nothing stops them: 1,000 extra minutes in a period would cost ${thousand} on top of ${month}.${fromWhen}`,
    };
  }
  const stopsNow =
    !isTrial && extraUsedSeconds > 0 && extraUsedSeconds >= extraSecondsMax
      ? " As many are used in this period already, so no new interview begins from now on."
      : "";
  if (extraSecondsMax === 0) {
    return {
      title: "Stop at the included minutes?",
      confirmLabel: "Stop there",
      text: `When the ${included} of ${name} are used, no interview begins until the next period. One that is running goes on. You pay ${month} a period.${stopsNow}${fromWhen}`,
    };
  }
  const minutes = extraSecondsMax / 60;
  const most = extraMinutesCents(planId, extraSecondsMax);
  return {
    title: `Pay up to ${money(most)} more in a period?`,
    confirmLabel: "Allow that much",
    text: `After the ${included} of ${name}, interviews go on for up to ${minutesText(minutes)}. All of them cost ${money(most)}, on top of ${month}: together ${money(monthlyCents + most)}.${stopsNow}${fromWhen}`,
  };
}
