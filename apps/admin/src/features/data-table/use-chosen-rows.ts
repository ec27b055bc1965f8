"use client";

import { useState } from "react";

/** What a bulk action concerns: these rows, or everything that matches the filters. */
export interface ChosenRows {
  ids: readonly string[];
  isEverything: boolean;
}

const nothing: ChosenRows = { ids: [], isEverything: false };

/** `listKey` says which list it is, such as its filters: in another list nothing is chosen. */
export function useChosenRows(listKey: string) {
  const [state, setState] = useState({ listKey, chosen: nothing });
  const choose = (chosen: ChosenRows) => setState({ listKey, chosen });
  return {
    chosen: state.listKey === listKey ? state.chosen : nothing,
    choose,
    clear: () => choose(nothing),
  };
}

export type ChosenRowsState = ReturnType<typeof useChosenRows>;
