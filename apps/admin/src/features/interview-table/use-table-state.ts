"use client";

import type { InterviewPageInput } from "@mockingbird/api/views";
import { useSearchParams } from "next/navigation";
import { readTableState, tableStateQuery } from "./table-state.ts";

/**
 * The table's state, kept in the address, so that it can be sent to somebody and Back undoes a change. The address is
 * changed without asking the server for the page again: the rows are asked for on their own.
 */
export function useTableState(): [InterviewPageInput, (change: Partial<InterviewPageInput>) => void] {
  const state = readTableState(Object.fromEntries(useSearchParams()));
  const change = (changed: Partial<InterviewPageInput>) => {
    const query = tableStateQuery({ ...state, ...changed });
    window.history.pushState(null, "", `${window.location.pathname}${query}`);
  };
  return [state, change];
}
