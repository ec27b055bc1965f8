import { readUsageDays } from "../rules/read-usage-days.ts";
import { readUsageSpan } from "../rules/read-usage-span.ts";
import { usageInputSchema } from "../views/usage-views.ts";
import { exportTable } from "./export-table.ts";
import { figureCells, figureHeader } from "./usage-cells.ts";

export const usageDaysTable = exportTable({
  capability: "usage:read",
  input: usageInputSchema,
  header: ["day", ...figureHeader],
  async read(tx, { viewer, now, input }) {
    const { timeZone } = viewer.organization;
    const { span } = await readUsageSpan(tx, input, { now, timeZone });
    const days = await readUsageDays(tx, span, timeZone);
    return { rows: days.map((day) => [day.date, ...figureCells(day)]), nextAfter: null };
  },
});
