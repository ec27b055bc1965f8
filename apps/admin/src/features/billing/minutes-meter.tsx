import type { Billing } from "@mockingbird/api/views";
import { classNames, formatMinutes } from "@mockingbird/ui/server";
import { type BarPart, minutesBar } from "./minutes-bar.ts";

const looks: Record<BarPart["kind"], string> = {
  used: "bg-accent",
  "extra-used": "bg-warning-ink",
  left: "bg-hover ring-1 ring-line-strong/50 ring-inset",
  "extra-left": "border border-line-strong border-dashed border-l-0",
  "no-end": "border-line-strong border-y border-dashed",
};

type MinutesMeterProps = {
  usage: Billing["usage"];
  isTrial: boolean;
  /** Otherwise nothing is left of anything, whatever the plan includes. */
  isOpen: boolean;
};

/** Minutes used against what is included and against where interviews stop, drawn and in words. */
export function MinutesMeter({ usage, isTrial, isOpen }: MinutesMeterProps) {
  const { chargedSeconds, secondsMax } = usage;
  const includedSeconds = isOpen ? usage.includedSeconds : null;
  const parts = isOpen ? minutesBar(usage) : [];
  const secondsOf: Record<BarPart["kind"], string> = {
    used: `${formatMinutes(Math.min(chargedSeconds, includedSeconds ?? chargedSeconds))} used`,
    "extra-used": `${formatMinutes(chargedSeconds - (includedSeconds ?? chargedSeconds))} beyond the included`,
    left: `${formatMinutes((includedSeconds ?? 0) - chargedSeconds)} left of ${isTrial ? "the trial" : "the included"}`,
    "extra-left": `${formatMinutes((secondsMax ?? 0) - Math.max(chargedSeconds, includedSeconds ?? 0))} extra until interviews stop`,
    "no-end": "extra minutes without an end",
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="flex flex-wrap items-baseline gap-x-2.5">
        <span className="font-serif text-40 text-ink tabular-nums">{formatMinutes(chargedSeconds)}</span>
        <span className="text-14 text-ink-muted tabular-nums">
          {includedSeconds === null
            ? `used in this period${isOpen ? ", without a limit" : ""}`
            : `used of ${formatMinutes(includedSeconds)} included`}
        </span>
      </p>
      {includedSeconds === null ? null : (
        // biome-ignore lint/a11y/useSemanticElements: the look of `<meter>` cannot be changed in every browser.
        <div
          role="meter"
          aria-label="Minutes used"
          aria-valuemin={0}
          aria-valuemax={secondsMax ?? Math.max(includedSeconds, chargedSeconds)}
          aria-valuenow={Math.min(chargedSeconds, secondsMax ?? chargedSeconds)}
          aria-valuetext={`${formatMinutes(chargedSeconds)} of ${formatMinutes(includedSeconds)} included; ${stopsText(secondsMax)}`}
          className="flex h-3 overflow-hidden rounded-full"
        >
          {parts.map(({ kind, share }, index) => (
            <div
              key={kind}
              style={{ width: `${share * 100}%` }}
              className={classNames(
                "h-full",
                looks[kind],
                index === parts.length - 1 && kind !== "no-end" && "rounded-r-full",
                index === 0 && "rounded-l-full",
              )}
            />
          ))}
        </div>
      )}
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-13 text-ink-soft tabular-nums">
        {parts.map(({ kind }) => (
          <li key={kind} className="flex items-center gap-2">
            <span
              aria-hidden="true"
              className={classNames("size-2.5 shrink-0 rounded-[3px]", looks[kind], "border-x")}
            />
            {secondsOf[kind]}
          </li>
        ))}
        {parts.length > 0 && secondsMax !== null ? <li className="text-ink-muted">{stopsText(secondsMax)}</li> : null}
      </ul>
    </div>
  );
}

function stopsText(secondsMax: number | null): string {
  return secondsMax === null ? "nothing stops interviews" : `interviews stop at ${formatMinutes(secondsMax)}`;
}
