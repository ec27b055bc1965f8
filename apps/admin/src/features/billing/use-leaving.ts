"use client";

import { useEffect, useState } from "react";
import { failureOf } from "../../client/failure-of.ts";

/**
 * Going to a page of the payment service: what asks for its address, and whether that is under way. It stays so while the
 * browser leaves, so that a second press does nothing, and ends when somebody comes back by the browser's own way, which
 * may show this page as it was left.
 */
export function useLeaving(ask: () => Promise<{ url: string }>): {
  isLeaving: boolean;
  failure: string | undefined;
  leave: () => Promise<void>;
} {
  const [isLeaving, setLeaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    const comeBack = (event: PageTransitionEvent) => {
      if (event.persisted) setLeaving(false);
    };
    window.addEventListener("pageshow", comeBack);
    return () => window.removeEventListener("pageshow", comeBack);
  }, []);
  const leave = async () => {
    setLeaving(true);
    setFailure(undefined);
    try {
      window.location.assign((await ask()).url);
    } catch (error) {
      setFailure(failureOf(error).sentence);
      setLeaving(false);
    }
  };
  return { isLeaving, failure, leave };
}
