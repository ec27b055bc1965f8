import { classNames } from "./class-names.ts";

/** How much of something is done or gone, 0 to 1; the words beside it give the figures. */
export function ProgressBar({ label, share, className }: { label: string; share: number; className?: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      className={classNames("h-1 overflow-hidden rounded-full bg-hover", className)}
    >
      <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
    </div>
  );
}
