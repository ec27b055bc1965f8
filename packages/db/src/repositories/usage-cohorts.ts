import type { TenantTx } from "../tenant/tenant-tx.ts";
import { inSpan, type UsageSpan } from "./usage-span.ts";
import { sumUsage, type UsageSums } from "./usage-sums.ts";

/** A cohort's usage; the last is that of people who are in no cohort. */
export interface CohortUsage extends UsageSums {
  id: string;
  name: string | null;
}

/** What stands for nobody's cohort where an id is asked for. */
export const noCohortId = "none";

/**
 * Usage of a span by cohort, by name. Somebody in two cohorts counts in both. Behind the last stands what people used who
 * are in none.
 */
export async function listCohortUsage(
  tx: TenantTx,
  span: UsageSpan,
  { after, take }: { after: string | null; take: number },
): Promise<CohortUsage[]> {
  if (after === noCohortId) return [];
  const last = after === null ? null : await tx.cohort.findFirst({ where: { id: after }, select: { name: true } });
  const cohorts = await tx.cohort.findMany({
    where: {
      members: { some: { membership: { usage: { some: inSpan(span) } } } },
      ...(last && { name: { gt: last.name } }),
    },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
    take,
  });
  const rows: CohortUsage[] = [];
  for (const { id, name } of cohorts) rows.push({ id, name, ...(await sumUsage(tx, span, { cohortId: id })) });
  if (cohorts.length === take) return rows;
  const nobodys = await sumUsage(tx, span, { isInNoCohort: true });
  return nobodys.interviews + nobodys.trials > 0 ? [...rows, { id: noCohortId, name: null, ...nobodys }] : rows;
}
