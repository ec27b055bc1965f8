"use client";

import { classNames, formatClock, LiveDot } from "@mockingbird/ui";
import { useEffect, useState } from "react";
import type { RoomSnapshot } from "./interview-room.ts";
import { secondsLeftAt, timeAnnouncement } from "./seconds-left.ts";

/** The Worker keeps the time; between its words this counts on. */
export function TimeLeft({ time }: { time: RoomSnapshot["time"] }) {
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), 250);
    return () => clearInterval(timer);
  }, []);
  if (!time) return null;
  const seconds = secondsLeftAt(time, nowMs);
  return (
    <p className="mr-1 flex items-center gap-2 text-14">
      {time.stands ? null : <LiveDot />}
      <span className={classNames("tabular-nums", seconds <= 60 ? "font-medium text-warning-ink" : "text-ink-soft")}>
        {formatClock(seconds)} left
      </span>
      <span className="sr-only" aria-live="polite">
        {timeAnnouncement(seconds)}
      </span>
    </p>
  );
}
