"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

type PagerProps = {
  /** Names what is paged: "Pages of people". */
  label: string;
  /** How many there are: `resultCountText`, or nothing while that is not known. */
  count?: ReactNode;
  /** `null` where there is none. */
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
  busy?: boolean;
};

/** The ways to the pages before and behind, in a list that is never counted to its end. */
export function Pager({ label, count, onPrevious, onNext, busy = false }: PagerProps) {
  return (
    <nav aria-label={label} className="flex min-h-8 items-center justify-between gap-4 text-13 text-ink-muted">
      <p aria-live="polite" className="tabular-nums">
        {count}
      </p>
      {onPrevious || onNext ? (
        <div className="flex gap-1">
          <Button variant="quiet" size="small" disabled={!onPrevious || busy} onClick={() => onPrevious?.()}>
            <ChevronLeft aria-hidden="true" />
            Previous
          </Button>
          <Button variant="quiet" size="small" disabled={!onNext || busy} onClick={() => onNext?.()}>
            Next
            <ChevronRight aria-hidden="true" />
          </Button>
        </div>
      ) : null}
    </nav>
  );
}
