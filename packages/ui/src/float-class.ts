/** What floats above the page: the only things with a shadow. */
export const floatClass =
  "z-50 overflow-hidden rounded-panel border border-line bg-raised p-1 text-ink shadow-float animate-rise";

export const floatItemClass = [
  "flex min-h-9 pointer-coarse:min-h-11 cursor-default select-none items-center gap-2 rounded-control px-2.5 py-1.5 text-14 outline-none",
  "data-highlighted:bg-hover data-disabled:opacity-55 [&_svg]:size-4 [&_svg]:shrink-0",
].join(" ");
