"use client";

import { Spinner } from "@mockingbird/ui";
import { useLinkStatus } from "next/link";

/** Turns beside the name while its page is on the way, if that takes longer than 200 ms. */
export function OpeningHint() {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return (
    <span className="ml-2 inline-block animate-late align-[-2px]">
      <Spinner className="size-3.5 text-ink-muted" />
    </span>
  );
}
