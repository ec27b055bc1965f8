"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { fieldClass } from "./field-class.ts";
import { FieldFrame } from "./field-frame.tsx";

type TextFieldProps = Omit<ComponentProps<"input">, "id"> & {
  label: string;
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
};

export function TextField({ label, labelHidden, hint, error, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <FieldFrame controlId={id} label={label} labelHidden={labelHidden} hint={hint} error={error} className={className}>
      <input
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-note` : undefined}
        className={classNames(fieldClass, "h-10")}
      />
    </FieldFrame>
  );
}
