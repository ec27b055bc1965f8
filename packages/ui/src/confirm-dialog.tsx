"use client";

import { AlertDialog } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { dialogPanelClass, dialogVeilClass } from "./dialog-class.ts";
import { useReturnFocus } from "./use-return-focus.ts";

type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The question. */
  title: string;
  /** What will happen, and what stays safe. */
  children: ReactNode;
  /** A verb for going on, such as "End interview". */
  confirmLabel: string;
  /** A verb for staying, such as "Keep talking". It has the focus. */
  cancelLabel: string;
  onConfirm: () => void;
  busy?: boolean;
  destructive?: boolean;
};

export function ConfirmDialog(props: ConfirmDialogProps) {
  const returnFocus = useReturnFocus();
  return (
    <AlertDialog.Root open={props.open} onOpenChange={props.onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className={dialogVeilClass} />
        <AlertDialog.Content className={dialogPanelClass} {...returnFocus}>
          <AlertDialog.Title className="font-medium font-serif text-20 text-ink">{props.title}</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="text-14 text-ink-soft">{props.children}</div>
          </AlertDialog.Description>
          <div className="mt-1 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>{props.cancelLabel}</Button>
            </AlertDialog.Cancel>
            <Button
              variant={props.destructive ? "danger" : "primary"}
              busy={props.busy ?? false}
              onClick={props.onConfirm}
            >
              {props.confirmLabel}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
