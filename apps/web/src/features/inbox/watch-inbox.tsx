"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const refreshMs = 2_000;

/** Mail leaves after the answer to whoever caused it, so the inbox looks for it while somebody looks at the inbox. */
export function WatchInbox() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, refreshMs);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
