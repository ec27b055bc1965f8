"use client";

import { type ReactNode, useEffect } from "react";

type UnsavedNoteProps = {
  /** Whether anything differs from what is saved. */
  isUnsaved: boolean;
  /** Said while nothing does: "Saved 2 minutes ago". */
  saved?: ReactNode;
  /** Save, discard. */
  children: ReactNode;
};

/** The foot of a long form: whether it is saved, and the buttons. The browser asks before a page with changes is left. */
export function UnsavedNote({ isUnsaved, saved, children }: UnsavedNoteProps) {
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);
  return (
    <div className="sticky bottom-0 z-20 -mx-1 flex min-h-14 flex-wrap items-center justify-between gap-3 border-line border-t bg-paper px-1 py-3">
      <p aria-live="polite" className="flex items-center gap-2 text-13 text-ink-muted">
        {isUnsaved ? (
          <>
            <span aria-hidden="true" className="size-2 rounded-full bg-warning-ink" />
            You have changes that are not saved
          </>
        ) : (
          saved
        )}
      </p>
      <div className="flex flex-wrap gap-2">{children}</div>
    </div>
  );
}
