"use client";

import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { dialogVeilClass } from "./dialog-class.ts";
import { IconButton } from "./icon-button.tsx";
import { useReturnFocus } from "./use-return-focus.ts";

type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** Said below the title; leave it out where the title says it all. */
  description?: string;
  side?: "left" | "right";
  /** Stays at the lower edge while the rest scrolls: the buttons. */
  footer?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A panel from the side, for something that needs more room than a dialog and keeps the page in sight. */
export function Sheet({
  open,
  onOpenChange,
  title,
  description,
  side = "right",
  footer,
  className,
  children,
}: SheetProps) {
  const returnFocus = useReturnFocus();
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={dialogVeilClass} />
        <Primitive.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          {...returnFocus}
          className={classNames(
            "fixed inset-y-0 z-50 flex w-[min(30rem,calc(100vw-2.5rem))] animate-fade flex-col border-line bg-raised shadow-float outline-none",
            side === "right" ? "right-0 border-l" : "left-0 border-r",
            className,
          )}
        >
          <div className="flex items-start justify-between gap-4 border-line border-b px-5 py-4">
            <div className="flex min-w-0 flex-col gap-1">
              <Primitive.Title className="font-medium font-serif text-20 text-ink">{title}</Primitive.Title>
              {description ? (
                <Primitive.Description className="text-14 text-ink-muted">{description}</Primitive.Description>
              ) : null}
            </div>
            <Primitive.Close asChild>
              <IconButton label="Close" size="icon-small">
                <X aria-hidden="true" />
              </IconButton>
            </Primitive.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {footer ? (
            <div className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">{footer}</div>
          ) : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
