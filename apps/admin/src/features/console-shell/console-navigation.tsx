"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ConsoleSection, isWithin } from "./console-sections.ts";

const linkClass = [
  "flex h-9 items-center gap-2.5 rounded-control px-2.5 text-14 text-ink-soft transition-colors duration-120 pointer-coarse:h-11",
  "hover:bg-hover hover:text-ink [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-muted",
  "aria-[current=page]:bg-accent-wash aria-[current=page]:font-medium aria-[current=page]:text-accent-strong aria-[current=page]:[&_svg]:text-accent-strong",
].join(" ");

type ConsoleNavigationProps = { sections: readonly ConsoleSection[]; onFollow?: () => void };

/** The ways to the console's sections: what is used every day, and below it what is looked after now and then. */
export function ConsoleNavigation({ sections, onFollow }: ConsoleNavigationProps) {
  const path = usePathname();
  const groups = [sections.filter(({ isAside }) => !isAside), sections.filter(({ isAside }) => isAside)];
  return (
    <nav aria-label="Sections" className="flex flex-col gap-5">
      {groups.map((group, index) =>
        group.length > 0 ? (
          <ul key={index === 0 ? "daily" : "aside"} className="flex flex-col gap-0.5">
            {group.map((section) => (
              <li key={section.path}>
                <Link
                  href={section.path}
                  {...(onFollow && { onClick: onFollow })}
                  aria-current={isWithin(path, section) ? "page" : undefined}
                  className={linkClass}
                >
                  <section.Icon aria-hidden="true" strokeWidth={1.75} />
                  {section.name}
                </Link>
              </li>
            ))}
          </ul>
        ) : null,
      )}
    </nav>
  );
}
