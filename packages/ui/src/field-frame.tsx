import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type FieldFrameProps = {
  controlId: string;
  label: string;
  /** Keep the label for screen readers only, where the place already says it. */
  labelHidden?: boolean | undefined;
  hint?: ReactNode;
  /** What is wrong and what to do. Takes the hint's place. */
  error?: string | undefined;
  children: ReactNode;
  className?: string | undefined;
};

/** Label, control, and one line below it for a hint or an error. The control refers to that line by `${controlId}-note`. */
export function FieldFrame({ controlId, label, labelHidden, hint, error, children, className }: FieldFrameProps) {
  return (
    <div className={classNames("flex flex-col gap-1.5", className)}>
      <label htmlFor={controlId} className={labelHidden ? "sr-only" : "font-medium text-13 text-ink"}>
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${controlId}-note`} role="alert" className="text-13 text-danger-ink">
          {error}
        </p>
      ) : hint ? (
        <p id={`${controlId}-note`} className="text-13 text-ink-muted">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
