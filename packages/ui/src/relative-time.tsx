"use client";

import { useEffect, useState } from "react";
import { formatExactMoment, formatRelativeMoment } from "./format-moment.ts";

const refreshMs = 30_000;

type RelativeTimeProps = {
  /** ISO 8601. */
  at: string;
  /** IANA name; the organisation's, so that everybody in it reads the same date. */
  timeZone: string;
};

/** A moment as people say it, kept fresh; exact on hover and for assistive technology. */
export function RelativeTime({ at, timeZone }: RelativeTimeProps) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), refreshMs);
    return () => clearInterval(timer);
  }, []);
  const moment = new Date(at);
  // The server rendered it a moment earlier, so "4 minutes ago" may meanwhile be five: not a mistake worth a warning.
  return (
    <time
      dateTime={at}
      title={formatExactMoment(moment, timeZone)}
      suppressHydrationWarning
      className="whitespace-nowrap"
    >
      {formatRelativeMoment(moment, timeZone, now)}
    </time>
  );
}
