/** A link of the main navigation; the page it leads to marks it with `aria-current="page"`. */
export const navLinkClass = [
  "relative inline-flex h-11 shrink-0 items-center whitespace-nowrap px-2.5 text-14 text-ink-muted outline-none transition-colors duration-120",
  "hover:text-ink focus-visible:rounded-control focus-visible:outline-2 focus-visible:outline-focus focus-visible:-outline-offset-4",
  "aria-[current=page]:font-medium aria-[current=page]:text-ink",
  "aria-[current=page]:after:absolute aria-[current=page]:after:inset-x-2.5 aria-[current=page]:after:bottom-0 aria-[current=page]:after:h-0.5 aria-[current=page]:after:bg-accent",
].join(" ");

/** The same for a tab, which Radix marks with `data-state="active"`. */
export const tabClass = [
  "relative inline-flex h-11 shrink-0 items-center gap-2 px-2.5 text-14 text-ink-muted outline-none transition-colors duration-120",
  "hover:text-ink focus-visible:rounded-control focus-visible:outline-2 focus-visible:outline-focus focus-visible:-outline-offset-4",
  "data-[state=active]:font-medium data-[state=active]:text-ink",
  "data-[state=active]:after:absolute data-[state=active]:after:inset-x-2.5 data-[state=active]:after:bottom-0 data-[state=active]:after:h-0.5 data-[state=active]:after:bg-accent",
].join(" ");
