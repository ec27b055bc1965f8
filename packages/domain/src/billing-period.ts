import { localDate } from "./local-date.ts";
import { startOfDay } from "./start-of-day.ts";

export interface BillingPeriod {
  startsAt: Date;
  /** The first moment that is not in it any more. */
  endsAt: Date;
}

/** Months after the anchor, on its day or the month's last, as Stripe counts them (Billing, "Billing cycle"). */
function stepMonths(anchor: Date, months: number): Date {
  const step = new Date(anchor);
  // From the first, so that no month is skipped where it has fewer days than the anchor's.
  step.setUTCDate(1);
  step.setUTCMonth(step.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(step.getUTCFullYear(), step.getUTCMonth() + 1, 0)).getUTCDate();
  step.setUTCDate(Math.min(anchor.getUTCDate(), lastDay));
  return step;
}

/** The monthly period around a moment, counted from an anchor, which may lie before or after it. */
export function billingPeriodAt(anchor: Date, at: Date): BillingPeriod {
  const years = at.getUTCFullYear() - anchor.getUTCFullYear();
  const months = years * 12 + at.getUTCMonth() - anchor.getUTCMonth();
  const index = stepMonths(anchor, months) <= at ? months : months - 1;
  return { startsAt: stepMonths(anchor, index), endsAt: stepMonths(anchor, index + 1) };
}

/** The calendar month around a moment, as an IANA zone has it. */
export function calendarMonthAt(at: Date, timeZone: string): BillingPeriod {
  const month = localDate(at, timeZone).slice(0, 7);
  const [year = 0, number = 1] = month.split("-").map(Number);
  const next = new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
  return { startsAt: startOfDay(`${month}-01`, timeZone), endsAt: startOfDay(next, timeZone) };
}
