"use client";

import { ChevronsUpDown } from "lucide-react";
import { Popover } from "radix-ui";
import { type ReactNode, useId, useState } from "react";
import { classNames } from "./class-names.ts";
import { ComboboxList, type ComboboxOption, type ComboboxSearch } from "./combobox-list.tsx";
import { fieldClass } from "./field-class.ts";
import { FieldFrame } from "./field-frame.tsx";
import { floatClass } from "./float-class.ts";

export type { ComboboxOption, ComboboxSearch } from "./combobox-list.tsx";

export type ComboboxBaseProps<Value extends string> = {
  label: string;
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  options: readonly ComboboxOption<Value>[];
  /** With it, the caller looks for the options, on the server; without, the given ones are filtered here. */
  search?: ComboboxSearch;
  placeholder?: string;
  searchPlaceholder?: string;
  /** Said when nothing matches. */
  emptyText?: string;
  disabled?: boolean;
  size?: "small" | "medium";
  className?: string;
};

type ComboboxProps<Value extends string> = ComboboxBaseProps<Value> & {
  value: Value | null;
  /** How the chosen one is called, where the options do not hold it. */
  valueLabel?: string;
  onValueChange: (value: Value, option: ComboboxOption<Value>) => void;
};

/** One of many, found by typing. One of a few is a `Select`. */
export function Combobox<Value extends string>(props: ComboboxProps<Value>) {
  const { value, options, valueLabel } = props;
  const [open, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value)?.label ?? (value === null ? undefined : valueLabel);
  return (
    <ComboboxFrame
      {...props}
      open={open}
      onOpenChange={setOpen}
      shown={chosen ?? <span className="text-ink-muted">{props.placeholder ?? "Choose"}</span>}
      isChosen={(candidate) => candidate === value}
      onChoose={(option) => {
        props.onValueChange(option.value, option);
        setOpen(false);
      }}
    />
  );
}

type ComboboxFrameProps<Value extends string> = ComboboxBaseProps<Value> & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What the closed control shows. */
  shown: ReactNode;
  isChosen: (value: Value) => boolean;
  onChoose: (option: ComboboxOption<Value>) => void;
  /** Stands between the control and the line below it. */
  children?: ReactNode;
};

export function ComboboxFrame<Value extends string>(props: ComboboxFrameProps<Value>) {
  const { label, labelHidden, hint, error, open, onOpenChange, size = "medium" } = props;
  const id = useId();
  return (
    <FieldFrame
      controlId={id}
      label={label}
      labelHidden={labelHidden}
      hint={hint}
      error={error}
      className={props.className}
    >
      <Popover.Root open={open} onOpenChange={onOpenChange}>
        <Popover.Trigger
          id={id}
          role="combobox"
          aria-expanded={open}
          disabled={props.disabled ?? false}
          aria-invalid={error ? true : undefined}
          aria-describedby={error || hint ? `${id}-note` : undefined}
          className={classNames(
            fieldClass,
            "flex items-center justify-between gap-2 text-left pointer-coarse:min-h-11",
            size === "small" ? "h-8 px-2.5 sm:text-13" : "h-10",
          )}
        >
          <span className="min-w-0 truncate">{props.shown}</span>
          <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            aria-label={label}
            align="start"
            sideOffset={4}
            collisionPadding={8}
            className={classNames(
              floatClass,
              "w-(--radix-popover-trigger-width) min-w-64 max-w-[calc(100vw-1rem)] p-0 outline-none",
            )}
          >
            <ComboboxList
              label={label}
              options={props.options}
              isChosen={props.isChosen}
              onChoose={props.onChoose}
              search={props.search}
              searchPlaceholder={props.searchPlaceholder ?? "Type to find"}
              emptyText={props.emptyText ?? "Nothing matches"}
            />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {props.children}
    </FieldFrame>
  );
}
