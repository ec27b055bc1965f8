import { classNames } from "@mockingbird/ui";

type MeterProps = {
  /** What is used up: "Minutes this month". */
  label: string;
  used: number;
  /** `null` where there is no limit: then there is no bar either. */
  limit: number | null;
  format: (value: number) => string;
  /** From this share of the limit on, it says that little is left. */
  warnsAtShare?: number;
};

/** How much of a limit is used, in words and as a bar. */
export function Meter({ label, used, limit, format, warnsAtShare = 0.9 }: MeterProps) {
  const share = limit === null ? 0 : limit === 0 ? 1 : used / limit;
  const isUsedUp = limit !== null && used >= limit;
  const isLow = !isUsedUp && share >= warnsAtShare;
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-13 text-ink-muted">
        <span>{label}</span>
        <span className="tabular-nums">
          <span className="font-medium text-16 text-ink">{format(used)}</span>
          {limit === null ? " · no limit" : ` of ${format(limit)}`}
        </span>
      </p>
      {limit === null ? null : (
        // biome-ignore lint/a11y/useSemanticElements: the look of `<meter>` cannot be changed in every browser.
        <div
          role="meter"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={limit}
          aria-valuenow={Math.min(used, limit)}
          aria-valuetext={`${format(used)} of ${format(limit)}`}
          className="h-2 overflow-hidden rounded-full bg-hover ring-1 ring-line ring-inset"
        >
          <div
            style={{ width: `${Math.min(100, share * 100)}%` }}
            className={classNames("h-full rounded-full", isUsedUp || isLow ? "bg-danger" : "bg-accent")}
          />
        </div>
      )}
      {isUsedUp ? (
        <p className="text-13 text-danger-ink">Used up. New interviews start again when there is more.</p>
      ) : isLow ? (
        <p className="text-13 text-danger-ink">{Math.floor(share * 100)} % used.</p>
      ) : null}
    </div>
  );
}
