"use client";

import { type ComponentProps, type ReactNode, useEffect, useId, useState } from "react";
import { classNames } from "./class-names.ts";
import { fieldClass } from "./field-class.ts";
import { FieldFrame } from "./field-frame.tsx";

type NumberFieldProps = Omit<ComponentProps<"input">, "id" | "type" | "value" | "onChange" | "size"> & {
  label: string;
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  /** `null` while it is empty. */
  value: number | null;
  onValueChange: (value: number | null) => void;
  /** Such as "minutes": shown inside, behind the number. */
  unit?: string;
};

/** A number with its unit. What is typed stays as it is, whether or not it makes sense yet. */
export function NumberField(props: NumberFieldProps) {
  const { label, labelHidden, hint, error, value, onValueChange, unit, className, ...rest } = props;
  const id = useId();
  const [typed, setTyped] = useState(value === null ? "" : String(value));
  useEffect(() => setTyped((text) => (readNumber(text) === value ? text : String(value ?? ""))), [value]);
  return (
    <FieldFrame controlId={id} label={label} labelHidden={labelHidden} hint={hint} error={error} className={className}>
      <span className="relative block">
        <input
          inputMode="decimal"
          {...rest}
          id={id}
          type="number"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            onValueChange(readNumber(event.target.value));
          }}
          aria-invalid={error ? true : undefined}
          aria-describedby={[error || hint ? `${id}-note` : "", unit ? `${id}-unit` : ""].join(" ").trim() || undefined}
          className={classNames(fieldClass, "h-10 tabular-nums", unit && "pr-20")}
        />
        {unit ? (
          <span
            id={`${id}-unit`}
            className="pointer-events-none absolute inset-y-0 right-8 flex items-center text-13 text-ink-muted"
          >
            {unit}
          </span>
        ) : null}
      </span>
    </FieldFrame>
  );
}

function readNumber(text: string): number | null {
  const value = Number(text);
  return text.trim() === "" || !Number.isFinite(value) ? null : value;
}
