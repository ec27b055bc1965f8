"use client";

import { type ReactNode, useEffect, useRef } from "react";

type ClosingMessageProps = { picture: ReactNode; title: string; children: ReactNode };

/** What takes the room's place. Its heading gets the focus: the controls that had it are gone, and it is read out. */
export function ClosingMessage({ picture, title, children }: ClosingMessageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="mx-auto flex max-w-md flex-1 animate-fade flex-col items-center justify-center gap-4 py-12 text-center">
      {picture}
      <h1
        ref={heading}
        tabIndex={-1}
        className="text-balance font-medium font-serif text-28 text-ink focus-visible:outline-none"
      >
        {title}
      </h1>
      {children}
    </div>
  );
}
