import { classNames } from "./class-names.ts";

/** The shape of what is coming. Appears only after 200 ms, so that a quick answer never flickers. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className="block animate-late">
      <span className={classNames("block h-4 animate-breathe rounded-control bg-hover", className)} />
    </span>
  );
}
