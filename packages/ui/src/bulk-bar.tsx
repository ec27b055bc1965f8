"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { IconButton } from "./icon-button.tsx";

type BulkBarProps = {
  /** "12 people chosen". */
  text: string;
  /** What can be done with them. */
  children: ReactNode;
  onClear: () => void;
  /** Offers everything that matches and not just what is in sight: "Choose all 312 that match". */
  everything?: { label: string; onChoose: () => void } | undefined;
};

/** Floats above the list while something in it is chosen. */
export function BulkBar({ text, children, onClear, everything }: BulkBarProps) {
  return (
    <section
      aria-label="What is chosen"
      className="sticky bottom-3 z-20 mx-auto flex w-fit max-w-full animate-rise flex-wrap items-center gap-x-3 gap-y-2 rounded-panel border border-line bg-raised py-2 pr-2 pl-4 shadow-float"
    >
      <p aria-live="polite" className="font-medium text-13 text-ink tabular-nums">
        {text}
      </p>
      {everything ? (
        <Button variant="quiet" size="small" onClick={everything.onChoose}>
          {everything.label}
        </Button>
      ) : null}
      <span className="flex flex-wrap items-center gap-2">{children}</span>
      <IconButton label="Choose nothing" size="icon-small" onClick={onClear}>
        <X aria-hidden="true" />
      </IconButton>
    </section>
  );
}
