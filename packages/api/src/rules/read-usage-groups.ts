import {
  listCohortUsage,
  listMemberNames,
  listTemplateTitles,
  listUsageGroups,
  type TenantTx,
  type UsageSpan,
} from "@mockingbird/db";
import { toFigures } from "../mapping/to-usage.ts";
import type { UsageGroupPage } from "../views/usage-views.ts";

/** What usage is grouped by. */
export type UsageGrouping = "cohort" | "template" | "person";

/** A row with where the next stretch goes on behind it. */
export interface GroupRow {
  cursor: string;
  row: UsageGroupPage["rows"][number];
}

/** A stretch of a span's usage by cohort, template or person. */
export async function readUsageGroups(
  tx: TenantTx,
  grouping: UsageGrouping,
  span: UsageSpan,
  stretch: { after: string | null; take: number },
): Promise<GroupRow[]> {
  if (grouping === "cohort") {
    const cohorts = await listCohortUsage(tx, span, stretch);
    return cohorts.map(({ id, name, ...sums }) => ({ cursor: id, row: { id, name, ...toFigures(sums) } }));
  }
  const groups = await listUsageGroups(tx, grouping === "template" ? "templateId" : "membershipId", span, stretch);
  const ids = groups.map(({ subjectId }) => subjectId);
  const names = grouping === "template" ? await listTemplateTitles(tx, ids) : await listMemberNames(tx, ids);
  return groups.map(({ id: cursor, subjectId, ...sums }) => ({
    cursor,
    row: { id: subjectId, name: names.get(subjectId) ?? null, ...toFigures(sums) },
  }));
}

const pageRows = 50;

/** A page of it, as the console shows it. */
export async function readUsageGroupPage(
  tx: TenantTx,
  grouping: UsageGrouping,
  span: UsageSpan,
  after: string | null,
): Promise<UsageGroupPage> {
  const found = await readUsageGroups(tx, grouping, span, { after, take: pageRows + 1 });
  const page = found.slice(0, pageRows);
  return {
    rows: page.map(({ row }) => row),
    nextAfter: found.length > pageRows ? (page.at(-1)?.cursor ?? null) : null,
  };
}
