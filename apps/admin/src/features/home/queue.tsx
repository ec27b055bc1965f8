import type { Home, Viewer } from "@mockingbird/api/views";
import { classNames, LiveDot } from "@mockingbird/ui";
import Link from "next/link";
import { type QueueTile, queueTiles } from "./queue-tiles.ts";

const plain = new Intl.NumberFormat("en-GB");

const countClass: Record<QueueTile["look"], string> = {
  usual: "text-ink",
  live: "text-live-ink",
  failed: "text-danger-ink",
};

/** What waits for somebody: figures that lead to the lists behind them. */
export function Queue({ queue, viewer }: { queue: Home["queue"]; viewer: Viewer }) {
  return (
    <section aria-label="What waits">
      <ul className="grid overflow-hidden border-line border-y sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
        {queueTiles(queue, viewer).map((tile) => (
          <li key={tile.id} className="-mt-px border-line border-t sm:-ml-px sm:border-l">
            <Link
              href={tile.href}
              className="flex h-full flex-col gap-1 px-4 py-4 transition-colors duration-120 hover:bg-hover focus-visible:-outline-offset-2 sm:py-5"
            >
              <span className="flex items-baseline gap-2.5">
                <span
                  className={classNames(
                    "font-serif text-40 tabular-nums",
                    tile.count.count === 0 ? "text-ink-muted" : countClass[tile.look],
                  )}
                >
                  {plain.format(tile.count.count)}
                  {tile.count.isCapped ? "+" : ""}
                </span>
                <span className="flex items-center gap-2 font-medium text-14 text-ink">
                  {tile.label}
                  {tile.look === "live" ? <LiveDot /> : null}
                </span>
              </span>
              <span className="text-13 text-ink-muted">{tile.note}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
