import type { MonthUsage } from "@mockingbird/api/views";
import { classNames, formatMinutes } from "@mockingbird/ui";
import { monthBars } from "./month-bars.ts";
import { formatDay } from "./month-format.ts";

/** A bar for each day. A picture only: its figures stand below it as a table. */
export function MonthChart({ usage }: { usage: MonthUsage }) {
  const bars = monthBars(usage);
  const first = bars[0];
  const last = bars.at(-1);
  return (
    <div aria-hidden="true" className="flex min-w-0 flex-col gap-1.5">
      <div className="flex h-24 items-end gap-[3px] border-line border-b">
        {bars.map((bar) => (
          <div
            key={bar.date}
            title={bar.ahead ? undefined : `${formatDay(bar.date)}: ${formatMinutes(bar.chargedSeconds)}`}
            className="flex h-full min-w-0 flex-1 items-end"
          >
            <div
              style={bar.share > 0 ? { height: `${bar.share * 100}%` } : undefined}
              className={classNames(
                "w-full rounded-t-[2px]",
                bar.share > 0 ? "min-h-1 bg-accent" : "h-0.5 bg-line",
                bar.ahead && "bg-transparent",
              )}
            />
          </div>
        ))}
      </div>
      <div className="flex justify-between text-12 text-ink-muted tabular-nums">
        <span>{first ? formatDay(first.date) : null}</span>
        <span>{last ? formatDay(last.date) : null}</span>
      </div>
    </div>
  );
}
