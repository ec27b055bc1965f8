import { listDailyRollups, listTrialMoments, sumUsage, type TenantTx, type UsageSpan } from "@mockingbird/db";
import { localDate, startOfDay } from "@mockingbird/domain";
import { toFigures } from "../mapping/to-usage.ts";
import type { UsageDay } from "../views/usage-views.ts";

/** First and last day of the organisation's calendar that any of a span lies on. */
export function daysOf({ startsAt, endsAt }: UsageSpan, timeZone: string): { from: string; until: string } {
  return { from: localDate(startsAt, timeZone), until: localDate(new Date(endsAt.getTime() - 1), timeZone) };
}

/**
 * The days of a span on which anything was counted, in order. Calendar days are what roll-ups keep; a billing period goes
 * by another time, and may begin in the middle of a day, so that the days of one are added up from the ledger.
 */
export async function readUsageDays(tx: TenantTx, span: UsageSpan, timeZone: string): Promise<UsageDay[]> {
  return span.by === "occurredAt" ? readRollups(tx, span, timeZone) : sumDays(tx, span, timeZone);
}

async function readRollups(tx: TenantTx, span: UsageSpan, timeZone: string): Promise<UsageDay[]> {
  const { from, until } = daysOf(span, timeZone);
  const trials = new Map<string, number>();
  for (const moment of await listTrialMoments(tx, span)) {
    const day = localDate(moment, timeZone);
    trials.set(day, (trials.get(day) ?? 0) + 1);
  }
  const rollups = await listDailyRollups(tx, from, until);
  return rollups
    .map(({ id, completed, endedEarly, broken, durationSeconds, chargedSeconds, costMicroUsd }) => ({
      date: id,
      interviews: completed + endedEarly + broken,
      trials: trials.get(id) ?? 0,
      chargedSeconds,
      forgivenSeconds: durationSeconds - chargedSeconds,
      costMicroUsd: Number(costMicroUsd),
    }))
    .filter(({ interviews, trials }) => interviews + trials > 0);
}

async function sumDays(tx: TenantTx, span: UsageSpan, timeZone: string): Promise<UsageDay[]> {
  const days: UsageDay[] = [];
  for (let startsAt = span.startsAt; startsAt < span.endsAt; ) {
    const date = localDate(startsAt, timeZone);
    const nextDay = startOfDay(date, timeZone, 1);
    const endsAt = new Date(Math.min(nextDay.getTime(), span.endsAt.getTime()));
    const sums = await sumUsage(tx, { ...span, startsAt, endsAt });
    if (sums.interviews + sums.trials > 0) days.push({ date, ...toFigures(sums) });
    startsAt = endsAt;
  }
  return days;
}
