import type { TenantTx, UsageSpan } from "@mockingbird/db";
import { type BillingPeriod, calendarMonthAt, type Entitlement, startOfDay } from "@mockingbird/domain";
import type { UsageSpanInput } from "../views/usage-views.ts";
import { readEntitlement } from "./read-entitlement.ts";

/** From when until when a span is, and which rows of the ledger it goes by. */
export async function readUsageSpan(
  tx: TenantTx,
  { span, from, until }: UsageSpanInput,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<{ span: UsageSpan; entitlement: Entitlement | null }> {
  const days = ({ startsAt, endsAt }: BillingPeriod): { span: UsageSpan; entitlement: null } => ({
    span: { by: "occurredAt", startsAt, endsAt },
    entitlement: null,
  });
  if (span === "own" && from !== undefined && until !== undefined) {
    return days({ startsAt: startOfDay(from, timeZone), endsAt: startOfDay(until, timeZone, 1) });
  }
  const month = calendarMonthAt(now, timeZone);
  if (span === "this-month") return days(month);
  if (span === "last-month") return days(calendarMonthAt(justBefore(month), timeZone));
  const { entitlement } = await readEntitlement(tx, now);
  const { period } = entitlement;
  if (span === "this-period") return { span: { by: "recordedAt", ...period }, entitlement };
  const before = await readEntitlement(tx, justBefore(period));
  return { span: { by: "recordedAt", ...before.entitlement.period }, entitlement: null };
}

const justBefore = ({ startsAt }: BillingPeriod) => new Date(startsAt.getTime() - 1);

/** What of a span lies on one day of the organisation's calendar. */
export function narrowToDay(span: UsageSpan, day: string | undefined, timeZone: string): UsageSpan {
  if (day === undefined) return span;
  const startsAt = new Date(Math.max(span.startsAt.getTime(), startOfDay(day, timeZone).getTime()));
  const endsAt = new Date(Math.min(span.endsAt.getTime(), startOfDay(day, timeZone, 1).getTime()));
  return { ...span, startsAt, endsAt };
}
