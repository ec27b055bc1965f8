import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

/** Short facts in pairs, such as "Voice: Kore", in as many columns as fit. */
export function Facts({
  items,
  className,
}: {
  items: readonly { term: string; value: ReactNode }[];
  className?: string;
}) {
  return (
    <dl className={classNames("grid grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] gap-x-6 gap-y-4", className)}>
      {items.map((item) => (
        <div key={item.term} className="flex min-w-0 flex-col gap-0.5">
          <dt className="text-12 text-ink-muted">{item.term}</dt>
          <dd className="wrap-anywhere text-14 text-ink tabular-nums">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
