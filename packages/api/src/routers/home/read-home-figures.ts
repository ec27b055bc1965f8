import { listDailyRollups, readOrganizationLimits, readPeriodUsage, type TenantTx } from "@mockingbird/db";
import { type Entitlement, localDate } from "@mockingbird/domain";
import { readEntitlement } from "../../rules/read-entitlement.ts";
import type { HomeFigures, HomeSpan } from "../../views/home-views.ts";

/** How the last days and the present month went, on the organisation's calendar, from its roll-ups. */
export async function readHomeFigures(
  tx: TenantTx,
  { now, days }: { now: Date; days: HomeSpan },
): Promise<HomeFigures> {
  const { timeZone } = await readOrganizationLimits(tx);
  const { isSubscribed, entitlement } = await readEntitlement(tx, now);
  const until = localDate(now, timeZone);
  const from = daysBefore(until, days - 1);
  const monthFrom = `${until.slice(0, 7)}-01`;
  const rollups = await listDailyRollups(tx, from < monthFrom ? from : monthFrom, until);
  const month = rollups.filter(({ id }) => id >= monthFrom);
  return {
    from,
    until,
    days: rollups
      .filter(({ id }) => id >= from)
      .map(({ id, completed, endedEarly, broken, chargedSeconds }) => ({
        date: id,
        completed,
        endedEarly,
        broken,
        chargedSeconds,
      })),
    month: {
      from: monthFrom,
      chargedSeconds: month.reduce((sum, { chargedSeconds }) => sum + chargedSeconds, 0),
      limitSeconds: isSubscribed ? null : entitlement.secondsMax,
      costMicroUsd: month.reduce((sum, { costMicroUsd }) => sum + Number(costMicroUsd), 0),
      days: month.map(({ id, chargedSeconds }) => ({ date: id, chargedSeconds })),
    },
    period: isSubscribed ? await readPeriod(tx, entitlement, timeZone) : null,
  };
}

async function readPeriod(tx: TenantTx, { period, secondsMax }: Entitlement, timeZone: string) {
  const { chargedSeconds } = await readPeriodUsage(tx, period);
  return { endsOn: localDate(period.endsAt, timeZone), chargedSeconds, limitSeconds: secondsMax };
}

/** A calendar date, so many days before another. */
function daysBefore(date: string, days: number): string {
  const day = new Date(date);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}
