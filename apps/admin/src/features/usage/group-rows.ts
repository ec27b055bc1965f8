import type { UsageFigures, UsageSummary } from "@mockingbird/api/views";
import type { UsageTablePage } from "./usage-page.tsx";
import { type UsageNarrowing, type UsageState, usageAddress } from "./usage-state.ts";

const dayFormat = new Intl.DateTimeFormat("en-GB", {
  timeZone: "UTC",
  day: "numeric",
  month: "short",
  year: "numeric",
});
const narrowedBy = { cohort: "cohortId", template: "templateId", person: "membershipId" } as const;
const nameless = { cohort: "In no cohort", template: "Without a title", person: "Without a name" } as const;

/** The rows of a table, each with its name and the address of its interviews; days with the latest first. */
export function groupRows(
  state: UsageState,
  usage: UsageSummary,
  table: Exclude<UsageTablePage, { tab: "interview" }>,
): (UsageFigures & { key: string; name: string; href: string })[] {
  const behind = (narrowing: UsageNarrowing) => usageAddress(state, { tab: "interview", narrowing });
  if (table.tab === "day") {
    return usage.days.toReversed().map(({ date, ...figures }) => ({
      ...figures,
      key: date,
      name: dayFormat.format(new Date(date)),
      href: behind({ day: date }),
    }));
  }
  const { tab, page } = table;
  return page.rows.map(({ id, name, ...figures }) => ({
    ...figures,
    key: id,
    name: name ?? nameless[tab],
    href: behind({ [narrowedBy[tab]]: id }),
  }));
}
