import type { DailyCounts } from "../repositories/daily-rollups.ts";
import type { SystemTx } from "../tenant/tenant-tx.ts";
import { countDays, noCounts } from "./count-days.ts";

/** Puts what is counted anew in place of an organisation's roll-ups. Belongs in one transaction. Answers how many days there are. */
export async function rebuildRollups(tx: SystemTx, organization: { orgId: string; timeZone: string }): Promise<number> {
  const { orgId } = organization;
  const days = await countDays(tx, organization);
  await tx.dailyRollup.deleteMany({ where: { orgId } });
  await tx.dailyRollup.createMany({ data: [...days].map(([id, counts]) => ({ orgId, id, ...counts })) });
  return days.size;
}

/** Days on which an organisation's roll-ups differ from what is counted anew, in order. */
export async function findWrongDays(
  tx: Pick<SystemTx, "interview" | "dailyRollup">,
  organization: { orgId: string; timeZone: string },
): Promise<string[]> {
  const { orgId } = organization;
  const counted = await countDays(tx, organization);
  const kept = await tx.dailyRollup.findMany({ where: { orgId } });
  const texts = new Map(
    kept.map(({ orgId: _, id, costMicroUsd, ...counts }) => [
      id,
      textOf({ ...counts, costMicroUsd: Number(costMicroUsd) }),
    ]),
  );
  const days = new Set([...counted.keys(), ...texts.keys()]);
  const nothing = textOf(noCounts);
  return [...days].filter((day) => (texts.get(day) ?? nothing) !== textOf(counted.get(day) ?? noCounts)).sort();
}

const textOf = (counts: DailyCounts) => JSON.stringify(Object.entries(counts).sort());
