"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Takes the focus to what came of a choice once the form is gone in which it was made. */
export function AfterChoosing({ isChosen, children }: { isChosen: boolean; children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  const wasChosen = useRef(isChosen);
  useEffect(() => {
    if (isChosen && !wasChosen.current) part.current?.focus();
    wasChosen.current = isChosen;
  }, [isChosen]);
  return (
    <div ref={part} tabIndex={-1} className="scroll-mt-24 outline-none">
      {children}
    </div>
  );
}
