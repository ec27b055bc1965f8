"use client";

import { useEffect } from "react";

/**
 * Takes what follows the question mark out of the address bar once the page has read it: a key in it would otherwise stay
 * in the browser's history, and be sent along by whoever copies the address.
 */
export function useForgottenQuery(): void {
  useEffect(() => window.history.replaceState(null, "", window.location.pathname), []);
}
