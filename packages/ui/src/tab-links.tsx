"use client";

import { Slot } from "radix-ui";
import { type ReactNode, useEffect, useRef } from "react";
import { classNames } from "./class-names.ts";
import { navLinkClass } from "./nav-link-class.ts";

/** The sub-sections of a page, each an address of its own: `<TabLinks label="People"><TabLink isCurrent><Link …/></TabLink></TabLinks>`. */
export function TabLinks({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <nav
      aria-label={label}
      className={classNames("overflow-x-auto border-line border-b [scrollbar-width:none]", className)}
    >
      <ul className="-ml-2.5 flex">{children}</ul>
    </nav>
  );
}

/** Its child is the app's own link, which gets the look and says whether its page is the one shown. */
export function TabLink({ isCurrent, children }: { isCurrent: boolean; children: ReactNode }) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // On a phone the row is moved sideways, and the one that is shown may stand outside.
    if (isCurrent) item.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isCurrent]);
  return (
    <li ref={item}>
      <Slot.Root aria-current={isCurrent ? "page" : undefined} className={navLinkClass}>
        {children}
      </Slot.Root>
    </li>
  );
}
