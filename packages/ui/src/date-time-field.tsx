"use client";

import { type ReactNode, useId, useState } from "react";
import { classNames } from "./class-names.ts";
import { fieldClass } from "./field-class.ts";
import { formatWallMoment, zoneWords } from "./format-wall-moment.ts";
import { instantToWallTime, type WallTime, wallTimeToInstant } from "./wall-time.ts";

type DateTimeFieldProps = {
  label: string;
  /** "2026-12-04T17:00", or "" for none. */
  value: WallTime | "";
  onValueChange: (value: WallTime | "") => void;
  /** IANA name of the zone whose clocks are meant. */
  timeZone: string;
  /** Which time a date gets that has none yet: the end of the day for what is due, the morning for what opens. */
  usualTime?: "23:59" | "09:00";
  hint?: ReactNode;
  error?: string | undefined;
  disabled?: boolean;
  className?: string;
};

/**
 * A date and a time on the clocks of a place that it names, said below as a sentence. A date alone means its usual time,
 * so nothing is ever due at a midnight that nobody meant. `wallTimeToInstant` gives the moment to store.
 */
export function DateTimeField(props: DateTimeFieldProps) {
  const { label, value, onValueChange, timeZone, usualTime = "23:59", hint, error, disabled = false } = props;
  const id = useId();
  const [now] = useState(() => new Date());
  const [date = "", time = ""] = value.split("T");
  const note =
    error ?? (value ? saidMoment(value, timeZone, now) : (hint ?? `Clocks in ${zonePlace(timeZone)} count.`));
  const shared = { disabled, "aria-invalid": error ? true : undefined, "aria-describedby": `${id}-note` };
  return (
    <div className={classNames("flex min-w-0 flex-col gap-1.5", props.className)}>
      <label htmlFor={`${id}-date`} className="font-medium text-13 text-ink">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          {...shared}
          id={`${id}-date`}
          type="date"
          max="9999-12-31"
          value={date}
          onChange={({ target }) => onValueChange(target.value ? `${target.value}T${time || usualTime}` : "")}
          className={classNames(fieldClass, "h-10 min-w-0 flex-1 tabular-nums")}
        />
        <input
          {...shared}
          type="time"
          aria-label={`${label}, time`}
          value={time}
          // Without a date there is no day that it could be a time of.
          disabled={disabled || !date}
          onChange={({ target }) => onValueChange(`${date}T${target.value || usualTime}`)}
          className={classNames(fieldClass, "h-10 w-36 tabular-nums sm:w-32")}
        />
      </div>
      <p
        id={`${id}-note`}
        role={error ? "alert" : undefined}
        aria-live={error ? undefined : "polite"}
        className={classNames("text-13", error ? "text-danger-ink" : "text-ink-muted")}
      >
        {note}
      </p>
    </div>
  );
}

function saidMoment(value: WallTime, timeZone: string, now: Date): string {
  const moment = wallTimeToInstant(value, timeZone);
  if (!moment) return "There is no such date.";
  const said = formatWallMoment(moment.at, timeZone, now);
  const typed = value.slice(11);
  if (moment.clocks === "skipped") {
    const meant = instantToWallTime(moment.at, timeZone).slice(11);
    return `${said}. The clocks jump over ${typed} that night, so ${meant} it is.`;
  }
  if (moment.clocks === "twice") return `${said}. The clocks show ${typed} twice that night; the first one counts.`;
  return said;
}

function zonePlace(timeZone: string): string {
  return zoneWords(timeZone).replace(/ time$/, "");
}
