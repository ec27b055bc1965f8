/** A link of the main navigation; the page it leads to marks it with `aria-current="page"`. */
export const navLinkClass = [
  "inline-flex h-8 items-center rounded-control px-2.5 text-14 text-ink-muted transition-colors duration-120",
  "hover:bg-hover hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink",
].join(" ");
