"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { type ComboboxBaseProps, ComboboxFrame, type ComboboxOption } from "./combobox.tsx";

type MultiComboboxProps<Value extends string> = ComboboxBaseProps<Value> & {
  /** With their labels, since the options in sight need not hold them. */
  values: readonly ComboboxOption<Value>[];
  onValuesChange: (values: ComboboxOption<Value>[]) => void;
};

/** Several of many. What is chosen stands below, each with a way to take it out again. */
export function MultiCombobox<Value extends string>(props: MultiComboboxProps<Value>) {
  const { values, onValuesChange } = props;
  const [open, setOpen] = useState(false);
  const without = (value: Value) => values.filter((chosen) => chosen.value !== value);
  const isChosen = (value: Value) => values.some((chosen) => chosen.value === value);
  return (
    <ComboboxFrame
      {...props}
      open={open}
      onOpenChange={setOpen}
      shown={
        values.length === 0 ? (
          <span className="text-ink-muted">{props.placeholder ?? "Choose"}</span>
        ) : (
          `${values.length} chosen`
        )
      }
      isChosen={isChosen}
      onChoose={(option) => onValuesChange(isChosen(option.value) ? without(option.value) : [...values, option])}
    >
      {values.length > 0 ? (
        <ul aria-label={`${props.label}: chosen`} className="flex flex-wrap gap-1.5">
          {values.map((option) => (
            <li
              key={option.value}
              className="inline-flex max-w-full items-center gap-1 rounded-full bg-sunken py-0.5 pr-1 pl-2.5 text-13 text-ink ring-1 ring-line ring-inset"
            >
              <span className="truncate">{option.label}</span>
              <button
                type="button"
                disabled={props.disabled ?? false}
                aria-label={`Take out ${option.label}`}
                onClick={() => onValuesChange(without(option.value))}
                className="inline-flex size-5 items-center justify-center rounded-full text-ink-muted hover:bg-hover hover:text-ink pointer-coarse:size-7"
              >
                <X aria-hidden="true" className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </ComboboxFrame>
  );
}
