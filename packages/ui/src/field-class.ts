/** What every control that takes a value looks like. */
export const fieldClass = [
  "w-full rounded-control border border-line-strong bg-raised px-3 text-16 text-ink sm:text-14",
  "placeholder:text-ink-muted focus-visible:outline-offset-0 focus-visible:border-focus",
  "aria-invalid:border-danger disabled:opacity-55",
].join(" ");
