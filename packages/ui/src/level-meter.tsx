import { classNames } from "./class-names.ts";

const barIds = Array.from({ length: 20 }, (_, index) => index);

type LevelMeterProps = {
  /** What is heard, such as "Microphone level". */
  label: string;
  /** Loudness now, 0 (silence) to 1 (as loud as it gets). */
  level: number;
  className?: string;
};

/** A row of bars that fills with loudness. Driven from outside; it keeps no clock of its own. */
export function LevelMeter({ label, level, className }: LevelMeterProps) {
  const filled = Math.round(Math.min(1, Math.max(0, level)) * barIds.length);
  return (
    <div className={classNames("flex h-6 items-end gap-1", className)}>
      <meter className="sr-only" aria-label={label} min={0} max={barIds.length} value={filled} />
      {barIds.map((bar) => (
        <span
          key={bar}
          aria-hidden="true"
          className={classNames("h-full min-w-0 flex-1 rounded-[2px]", bar < filled ? "bg-accent" : "bg-hover")}
        />
      ))}
    </div>
  );
}
