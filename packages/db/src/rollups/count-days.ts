import { endCauseSchema, endedAs, localDate } from "@mockingbird/domain";
import type { DailyCounts } from "../repositories/daily-rollups.ts";
import type { SystemTx } from "../tenant/tenant-tx.ts";

const stretchRows = 1_000;

/** A day on which nothing happened. */
export const noCounts: DailyCounts = {
  started: 0,
  completed: 0,
  endedEarly: 0,
  broken: 0,
  durationSeconds: 0,
  chargedSeconds: 0,
  costMicroUsd: 0,
};

/**
 * An organisation's days as its interviews and its ledger show them, counted anew: what its roll-ups have to hold.
 * Of trials the minutes count and what they cost, and nothing else.
 */
export async function countDays(
  tx: Pick<SystemTx, "interview">,
  { orgId, timeZone }: { orgId: string; timeZone: string },
): Promise<Map<string, DailyCounts>> {
  const days = new Map<string, DailyCounts>();
  const add = (at: Date, counts: Partial<DailyCounts>) => {
    const day = localDate(at, timeZone);
    const sum = { ...(days.get(day) ?? noCounts) };
    for (const name of [
      "started",
      "completed",
      "endedEarly",
      "broken",
      "durationSeconds",
      "chargedSeconds",
      "costMicroUsd",
    ] as const) {
      sum[name] += counts[name] ?? 0;
    }
    days.set(day, sum);
  };
  for (let after = ""; ; ) {
    const rows = await tx.interview.findMany({
      where: { orgId, id: { gt: after } },
      orderBy: { id: "asc" },
      take: stretchRows,
      select: { id: true, isTrial: true, startedAt: true, endCause: true, usage: true },
    });
    for (const { isTrial, startedAt, endCause, usage } of rows) {
      if (startedAt && !isTrial) add(startedAt, { started: 1 });
      for (const { occurredAt, durationSeconds, chargedSeconds, costMicroUsd } of usage) {
        add(occurredAt, {
          ...(!isTrial && { [endedAs(endCauseSchema.parse(endCause))]: 1 }),
          durationSeconds,
          chargedSeconds,
          costMicroUsd,
        });
      }
    }
    const last = rows.at(-1);
    if (!last || rows.length < stretchRows) return days;
    after = last.id;
  }
}
