import type { TenantTx } from "../tenant/tenant-tx.ts";
import { inSpan, type UsageSpan } from "./usage-span.ts";
import { summed, type UsageSums } from "./usage-sums.ts";

/** A template's or a person's usage. `id` is where the next page goes on; `subjectId` is the template's or the person's own. */
export interface UsageGroup extends UsageSums {
  id: string;
  subjectId: string;
}

/** Seconds and id of the last row: rows with more seconds come first, and equal ones by id. */
function readCursor(after: string | null): { chargedSeconds: number; subjectId: string } | null {
  const [, seconds, subjectId] = /^(\d{1,15})[.](.+)$/.exec(after ?? "") ?? [];
  return seconds && subjectId ? { chargedSeconds: Number(seconds), subjectId } : null;
}

/** Usage of a span by template or by person, most charged seconds first. */
export async function listUsageGroups(
  tx: TenantTx,
  by: "templateId" | "membershipId",
  span: UsageSpan,
  { after, take }: { after: string | null; take: number },
): Promise<UsageGroup[]> {
  const where = inSpan(span);
  const found = by === "templateId" ? await byTemplate() : await byMembership();
  const ids = found.map(({ subjectId }) => subjectId);
  const trials = await tx.usageLedger.findMany({
    where: { ...where, [by]: { in: ids }, interview: { isTrial: true } },
    select: { templateId: true, membershipId: true },
  });
  return found.map(({ subjectId, _sum, _count }) => {
    const trialCount = trials.filter((trial) => trial[by] === subjectId).length;
    const chargedSeconds = _sum.chargedSeconds ?? 0;
    return {
      id: `${chargedSeconds}.${subjectId}`,
      subjectId,
      interviews: _count._all - trialCount,
      trials: trialCount,
      durationSeconds: _sum.durationSeconds ?? 0,
      chargedSeconds,
      costMicroUsd: _sum.costMicroUsd ?? 0,
    };
  });

  // Two calls, because what a grouping answers is typed by the column that it is by.
  async function byTemplate() {
    const last = readCursor(after);
    const rows = await tx.usageLedger.groupBy({
      by: ["templateId"],
      where,
      _sum: summed,
      _count: { _all: true },
      orderBy: [{ _sum: { chargedSeconds: "desc" } }, { templateId: "asc" }],
      ...(last && {
        having: {
          OR: [
            { chargedSeconds: { _sum: { lt: last.chargedSeconds } } },
            { chargedSeconds: { _sum: { equals: last.chargedSeconds } }, templateId: { gt: last.subjectId } },
          ],
        },
      }),
      take,
    });
    return rows.map(({ templateId, ...row }) => ({ ...row, subjectId: templateId }));
  }

  async function byMembership() {
    const last = readCursor(after);
    const rows = await tx.usageLedger.groupBy({
      by: ["membershipId"],
      where,
      _sum: summed,
      _count: { _all: true },
      orderBy: [{ _sum: { chargedSeconds: "desc" } }, { membershipId: "asc" }],
      ...(last && {
        having: {
          OR: [
            { chargedSeconds: { _sum: { lt: last.chargedSeconds } } },
            { chargedSeconds: { _sum: { equals: last.chargedSeconds } }, membershipId: { gt: last.subjectId } },
          ],
        },
      }),
      take,
    });
    return rows.map(({ membershipId, ...row }) => ({ ...row, subjectId: membershipId }));
  }
}

/** Titles of templates by id. */
export async function listTemplateTitles(tx: TenantTx, ids: readonly string[]): Promise<Map<string, string>> {
  const templates = await tx.template.findMany({ where: { id: { in: [...ids] } }, select: { id: true, title: true } });
  return new Map(templates.map(({ id, title }) => [id, title]));
}
