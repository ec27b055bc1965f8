"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { fieldClass } from "./field-class.ts";
import { FieldFrame } from "./field-frame.tsx";

type TextAreaProps = Omit<ComponentProps<"textarea">, "id"> & {
  label: string;
  labelHidden?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
};

export function TextArea({ label, labelHidden, hint, error, className, rows = 3, ...rest }: TextAreaProps) {
  const id = useId();
  return (
    <FieldFrame controlId={id} label={label} labelHidden={labelHidden} hint={hint} error={error} className={className}>
      <textarea
        {...rest}
        id={id}
        rows={rows}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? `${id}-note` : undefined}
        className={classNames(fieldClass, "resize-y py-2")}
      />
    </FieldFrame>
  );
}
