"use client";

import { useEffect, useState } from "react";

/** Longer than the payment service usually takes. */
const slowMs = 8_000;

/** Whether something has been under way for so long that a person wants to know why. */
export function useIsSlow(isUnderWay: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isUnderWay) return;
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isUnderWay]);
  return isSlow;
}
