"use client";

import { Switch as Primitive } from "radix-ui";
import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";

type SwitchProps = {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean;
  className?: string;
};

/** On or off, at once or with the form it stands in. */
export function Switch({ label, hint, checked, onCheckedChange, disabled = false, className }: SwitchProps) {
  const id = useId();
  return (
    <div className={classNames("flex items-start justify-between gap-4", className)}>
      <span className="flex min-w-0 flex-col gap-0.5">
        <label htmlFor={id} className="cursor-pointer font-medium text-14 text-ink">
          {label}
        </label>
        {hint ? (
          <span id={`${id}-note`} className="text-13 text-ink-muted">
            {hint}
          </span>
        ) : null}
      </span>
      <Primitive.Root
        id={id}
        checked={checked}
        onCheckedChange={onCheckedChange}
        disabled={disabled}
        aria-describedby={hint ? `${id}-note` : undefined}
        className="relative mt-0.5 inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-line-strong bg-sunken px-0.5 transition-colors duration-120 after:absolute disabled:opacity-55 data-[state=checked]:border-accent data-[state=checked]:bg-accent pointer-coarse:after:-inset-3"
      >
        <Primitive.Thumb className="size-3.5 rounded-full bg-line-strong transition-transform duration-120 data-[state=checked]:translate-x-4 data-[state=checked]:bg-on-accent forced-colors:bg-[ButtonText]" />
      </Primitive.Root>
    </div>
  );
}
