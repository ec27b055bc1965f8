import type { AddressQuery } from "../../address-query.ts";
import type { TableSort } from "./data-column.ts";

/** What every table keeps in the address. Filters stand beside it under names of their own. */
export interface TableAddress {
  search: string;
  sort: TableSort;
  /** Ids of the columns that are hidden. */
  hidden: readonly string[];
  /** Where the page begins: what the server gave as the end of the one before; `null` on the first. */
  after: string | null;
}

export interface TableDefaults {
  /** The ids that the server sorts by. The first is the usual one. */
  sorts: readonly [TableSort, ...TableSort[]];
  hidden?: readonly string[];
}

const searchLengthMax = 200;

/** What makes no sense in the address counts as absent. */
export function readTableAddress(query: AddressQuery, defaults: TableDefaults): TableAddress {
  const [usual] = defaults.sorts;
  const sorted = defaults.sorts.find(({ id }) => id === query.sort);
  const direction = query.direction === "asc" || query.direction === "desc" ? query.direction : sorted?.direction;
  const { search, hidden, after } = query;
  return {
    search: typeof search === "string" && search.length <= searchLengthMax ? search : "",
    sort: sorted && direction ? { id: sorted.id, direction } : usual,
    hidden: typeof hidden === "string" ? hidden.split(",").filter(Boolean) : (defaults.hidden ?? []),
    after: typeof after === "string" && after !== "" ? after : null,
  };
}

/** The entries of the address that a change needs; `null` for those that go, because they are as usual. */
export function tableAddressEntries(
  change: Partial<TableAddress>,
  defaults: TableDefaults,
): Record<string, string | null> {
  const [usual] = defaults.sorts;
  const entries: Record<string, string | null> = {};
  if (change.search !== undefined) entries.search = change.search || null;
  if (change.sort) {
    const isUsual = change.sort.id === usual.id && change.sort.direction === usual.direction;
    entries.sort = isUsual ? null : change.sort.id;
    entries.direction = isUsual ? null : change.sort.direction;
  }
  if (change.hidden) {
    const isUsual = [...change.hidden].sort().join() === [...(defaults.hidden ?? [])].sort().join();
    entries.hidden = isUsual ? null : change.hidden.join(",");
  }
  if (change.after !== undefined) entries.after = change.after;
  return entries;
}
