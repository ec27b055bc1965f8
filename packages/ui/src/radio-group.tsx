"use client";

import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";

type RadioGroupProps<Value extends string> = {
  label: string;
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  /** `null` while nothing is chosen yet. */
  value: Value | null;
  options: readonly { value: Value; label: string; note?: ReactNode; disabled?: boolean }[];
  onValueChange: (value: Value) => void;
  /** Side by side where there is room. */
  columns?: 1 | 2 | 3;
  disabled?: boolean;
  className?: string;
};

const columnClass = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-3" };

/** One of a few that need a sentence each: cards. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, labelHidden, hint, error, value, options, columns = 1 } = props;
  const id = useId();
  const note = error ?? hint;
  return (
    <fieldset
      disabled={props.disabled ?? false}
      aria-describedby={note ? `${id}-note` : undefined}
      className={classNames("flex min-w-0 flex-col gap-2", props.className)}
    >
      <legend className={labelHidden ? "sr-only" : "mb-1.5 font-medium text-13 text-ink"}>{label}</legend>
      <div className={classNames("grid gap-2", columnClass[columns])}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex cursor-pointer items-start gap-3 rounded-panel border border-line bg-raised px-3.5 py-3 transition-colors duration-120 hover:border-line-strong has-checked:border-accent has-checked:bg-accent-wash has-disabled:cursor-default has-disabled:opacity-55 has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              disabled={option.disabled ?? false}
              onChange={() => props.onValueChange(option.value)}
              aria-label={option.label}
              aria-describedby={option.note ? `${id}-${option.value}` : undefined}
              className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-line-strong bg-raised outline-none checked:border-[5px] checked:border-accent forced-colors:appearance-auto"
            />
            <span className="flex min-w-0 flex-col gap-0.5">
              <span className="font-medium text-14 text-ink">{option.label}</span>
              {option.note ? (
                <span id={`${id}-${option.value}`} className="text-13 text-ink-soft">
                  {option.note}
                </span>
              ) : null}
            </span>
          </label>
        ))}
      </div>
      {note ? (
        <p
          id={`${id}-note`}
          role={error ? "alert" : undefined}
          className={classNames("text-13", error ? "text-danger-ink" : "text-ink-muted")}
        >
          {note}
        </p>
      ) : null}
    </fieldset>
  );
}
