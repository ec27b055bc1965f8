"use client";

import { Check, Minus } from "lucide-react";
import { type ComponentProps, type ReactNode, useEffect, useId, useImperativeHandle, useRef } from "react";
import { classNames } from "./class-names.ts";

type CheckboxProps = Omit<ComponentProps<"input">, "id" | "type" | "size"> & {
  label: ReactNode;
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  /** Some of what it stands for is chosen, and some is not. */
  isPartial?: boolean;
};

/** Yes or no, sent along with the form. What takes effect at once is a `Switch`. */
export function Checkbox({
  label,
  labelHidden,
  hint,
  error,
  isPartial = false,
  ref,
  className,
  ...rest
}: CheckboxProps) {
  const id = useId();
  const note = error ?? hint;
  const own = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(ref, () => own.current);
  useEffect(() => {
    if (own.current) own.current.indeterminate = isPartial;
  }, [isPartial]);
  return (
    <div className={classNames("flex items-start gap-2.5", className)}>
      <span className="relative inline-flex size-4.5 shrink-0 items-center justify-center pointer-coarse:before:absolute pointer-coarse:before:-inset-3">
        <input
          {...rest}
          id={id}
          type="checkbox"
          ref={own}
          aria-invalid={error ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          className="peer absolute inset-0 m-0 cursor-pointer appearance-none rounded-[4px] border border-line-strong bg-raised checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:cursor-default disabled:opacity-55 aria-invalid:border-danger forced-colors:appearance-auto pointer-coarse:after:absolute pointer-coarse:after:-inset-3"
        />
        {isPartial ? (
          <Minus aria-hidden="true" strokeWidth={3} className="pointer-events-none relative size-3 text-on-accent" />
        ) : (
          <Check
            aria-hidden="true"
            strokeWidth={3}
            className="pointer-events-none relative hidden size-3 text-on-accent peer-checked:block"
          />
        )}
      </span>
      <span className={labelHidden ? "sr-only" : "flex min-w-0 flex-col gap-0.5"}>
        <label htmlFor={id} className="cursor-pointer text-14 text-ink leading-4.5">
          {label}
        </label>
        {note ? (
          <span
            id={`${id}-note`}
            role={error ? "alert" : undefined}
            className={classNames("text-13", error ? "text-danger-ink" : "text-ink-muted")}
          >
            {note}
          </span>
        ) : null}
      </span>
    </div>
  );
}
