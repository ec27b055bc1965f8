"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { dialogPanelClass, dialogVeilClass } from "./dialog-class.ts";
import { IconButton } from "./icon-button.tsx";
import { useReturnFocus } from "./use-return-focus.ts";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description: string;
  children: ReactNode;
};

/** A short task on top of the page; Escape, the veil and the cross all leave it. */
export function Dialog({ open, onOpenChange, title, description, children }: DialogProps) {
  const returnFocus = useReturnFocus();
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={dialogVeilClass} />
        <Primitive.Content className={dialogPanelClass} {...returnFocus}>
          <div className="flex items-start justify-between gap-4">
            <Primitive.Title className="font-medium font-serif text-20 text-ink">{title}</Primitive.Title>
            <Primitive.Close asChild>
              <IconButton label="Close" size="icon-small">
                <X aria-hidden="true" />
              </IconButton>
            </Primitive.Close>
          </div>
          <Primitive.Description className="text-14 text-ink-muted">{description}</Primitive.Description>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
