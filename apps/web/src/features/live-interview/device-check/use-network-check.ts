import { useCallback, useEffect, useRef, useState } from "react";
import { checkNetwork, type NetworkFinding } from "./network-check.ts";

/** Checks the line as soon as the page is there, again when asked, and when the network comes back. `null` while it checks. */
export function useNetworkCheck(lineUrl: string): { finding: NetworkFinding | null; checkAgain: () => void } {
  const [finding, setFinding] = useState<NetworkFinding | null>(null);
  const running = useRef<AbortController | null>(null);
  const checkAgain = useCallback(() => {
    running.current?.abort();
    const check = new AbortController();
    running.current = check;
    setFinding(null);
    void checkNetwork(lineUrl, check.signal).then((found) => {
      if (!check.signal.aborted) setFinding(found);
    });
  }, [lineUrl]);
  useEffect(() => {
    checkAgain();
    window.addEventListener("online", checkAgain);
    return () => {
      window.removeEventListener("online", checkAgain);
      running.current?.abort();
    };
  }, [checkAgain]);
  return { finding, checkAgain };
}
