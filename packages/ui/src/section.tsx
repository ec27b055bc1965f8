import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type SectionProps = {
  title: string;
  /** The level fits the page's outline; the size does not change with it. */
  level?: 2 | 3;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** A titled part of a page, set apart by space and a hairline rather than a box. */
export function Section({ title, level = 2, description, actions, children, className }: SectionProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={classNames("flex flex-col gap-4 border-line border-t pt-5", className)}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <div className="flex flex-col gap-0.5">
          <Heading className="font-medium font-serif text-20 text-ink">{title}</Heading>
          {description ? <p className="max-w-prose text-14 text-ink-muted">{description}</p> : null}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
