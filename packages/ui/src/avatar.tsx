import { classNames } from "./class-names.ts";
import { initialsOf } from "./initials-of.ts";

/** A person's initials. The name itself stands beside it, so this says nothing to a screen reader. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        "inline-flex size-7 shrink-0 select-none items-center justify-center rounded-full bg-accent-wash font-medium text-12 text-accent-strong",
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}
