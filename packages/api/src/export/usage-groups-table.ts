import { readUsageGroups, type UsageGrouping } from "../rules/read-usage-groups.ts";
import { readUsageSpan } from "../rules/read-usage-span.ts";
import { usagePageInputSchema } from "../views/usage-views.ts";
import { exportTable } from "./export-table.ts";
import { figureCells, figureHeader } from "./usage-cells.ts";

/** Usage of a span by cohort, template or person, under the name of what it is by. */
function usageGroupsTable(grouping: UsageGrouping) {
  return exportTable({
    capability: "usage:read",
    input: usagePageInputSchema,
    header: [`${grouping} (id)`, grouping, ...figureHeader],
    async read(tx, { viewer, now, input, after, take }) {
      const { span } = await readUsageSpan(tx, input, { now, timeZone: viewer.organization.timeZone });
      const found = await readUsageGroups(tx, grouping, span, { after, take });
      return {
        rows: found.map(({ row }) => [
          row.id,
          row.name ?? (grouping === "cohort" ? "in no cohort" : ""),
          ...figureCells(row),
        ]),
        nextAfter: found.length < take ? null : (found.at(-1)?.cursor ?? null),
      };
    },
  });
}

export const usageCohortsTable = usageGroupsTable("cohort");
export const usageTemplatesTable = usageGroupsTable("template");
export const usagePeopleTable = usageGroupsTable("person");
