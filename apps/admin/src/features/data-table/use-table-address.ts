"use client";

import { useSearchParams } from "next/navigation";
import type { TableSort } from "./data-column.ts";
import { readTableAddress, type TableDefaults, tableAddressEntries } from "./table-address.ts";

/** How many pages of the list lie behind this one in the browser's history. */
const depthKey = "tableDepth";

/**
 * A table's state, kept in the address, so that it can be sent to somebody and Back undoes a change. The address changes
 * without asking the server for the page again: the rows are asked for on their own.
 */
export function useTableAddress(defaults: TableDefaults) {
  const params = useSearchParams();
  const address = readTableAddress(Object.fromEntries(params), defaults);

  const write = (entries: Record<string, string | null>, how: "push" | "replace", depth = 0) => {
    // Not `params`: two changes may come before the page is drawn again.
    const query = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(entries)) {
      if (value === null) query.delete(name);
      else query.set(name, value);
    }
    const url = `${window.location.pathname}${query.size > 0 ? `?${query}` : ""}`;
    if (how === "push") window.history.pushState({ [depthKey]: depth }, "", url);
    // Not the entry's whole state: what carries the router's own marks, the router takes for its own writing and overlooks.
    else window.history.replaceState({ [depthKey]: currentDepth() }, "", url);
  };

  return {
    ...address,
    /** Of the whole query, for the filters that stand beside. */
    params,
    /** `null` takes a filter out. The list begins at its first page again. */
    setFilters: (filters: Record<string, string | null>) => write({ ...filters, after: null }, "push"),
    setSearch: (search: string) => write({ ...tableAddressEntries({ search }, defaults), after: null }, "replace"),
    setSort: (sort: TableSort) => write({ ...tableAddressEntries({ sort }, defaults), after: null }, "push"),
    setHidden: (hidden: readonly string[]) => write(tableAddressEntries({ hidden }, defaults), "replace"),
    goToNext: (after: string) => write({ after }, "push", currentDepth() + 1),
    /** To the page before where somebody came from there, otherwise to the first. `null` on the first page. */
    goToPrevious:
      address.after === null
        ? null
        : () => (currentDepth() > 0 ? window.history.back() : write({ after: null }, "push")),
  };
}

function currentDepth(): number {
  const state: unknown = window.history.state;
  if (typeof state !== "object" || state === null || !(depthKey in state)) return 0;
  return typeof state[depthKey] === "number" ? state[depthKey] : 0;
}
