"use client";

import { Tooltip as Primitive } from "radix-ui";
import type { ReactNode } from "react";

const openAfterMs = 300;

/** A few words about what is pointed at or focused. Never the only place where they stand. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <Primitive.Provider delayDuration={openAfterMs}>
      <Primitive.Root>
        <Primitive.Trigger asChild>{children}</Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-72 animate-fade rounded-control bg-ink px-2.5 py-1.5 text-13 text-paper shadow-float"
          >
            {text}
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </Primitive.Provider>
  );
}
