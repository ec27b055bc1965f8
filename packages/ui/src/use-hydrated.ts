"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * False in the HTML that the server sent and until the page's script has taken it over. A control that needs the script
 * says with this that it cannot be used yet, because a click before then would be lost without a word.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
