import { Check } from "lucide-react";
import { classNames } from "./class-names.ts";

type StepperProps = {
  /** Names the way: "Import people". */
  label: string;
  steps: readonly string[];
  /** From 0. Those before it are done. */
  current: number;
  /** Goes back to a step that is done; without it, nobody can. */
  onStep?: (index: number) => void;
};

/** Where somebody is on a way of a few steps. On narrow screens only the current step has its name. */
export function Stepper({ label, steps, current, onStep }: StepperProps) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-2">
        {steps.map((name, index) => {
          const isDone = index < current;
          const words = (
            <>
              <span
                className={classNames(
                  "inline-flex size-6 shrink-0 items-center justify-center rounded-full border font-medium text-12 tabular-nums",
                  index === current && "border-accent bg-accent text-on-accent",
                  isDone && "border-accent bg-accent-wash text-accent",
                  index > current && "border-line-strong text-ink-muted",
                )}
              >
                {isDone ? <Check aria-hidden="true" strokeWidth={3} className="size-3" /> : index + 1}
              </span>
              <span className={index === current ? "font-medium text-ink" : "max-sm:sr-only"}>{name}</span>
              {isDone ? <span className="sr-only">(done)</span> : null}
            </>
          );
          return (
            <li
              key={name}
              aria-current={index === current ? "step" : undefined}
              className="flex items-center gap-2 text-13 text-ink-muted"
            >
              {index > 0 ? <span aria-hidden="true" className="h-px w-4 bg-line-strong sm:w-6" /> : null}
              {isDone && onStep ? (
                <button
                  type="button"
                  onClick={() => onStep(index)}
                  className="flex items-center gap-2 rounded-control hover:text-ink"
                >
                  {words}
                </button>
              ) : (
                <span className="flex items-center gap-2">{words}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
