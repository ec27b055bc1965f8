"use client";

import { useEffect, useState } from "react";
import type { RoomSnapshot } from "./interview-room.ts";
import { pauseAnnouncement, secondsInWords } from "./pause-words.ts";
import { secondsLeftAt } from "./seconds-left.ts";

/** How long a pause may still last, counted down in words. */
export function PauseNote({ pause }: { pause: NonNullable<RoomSnapshot["pause"]> }) {
  const [nowMs, setNowMs] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(performance.now()), 250);
    return () => clearInterval(timer);
  }, []);
  const seconds = secondsLeftAt(pause, nowMs);
  return (
    <p className="mb-3 text-14 text-ink-soft tabular-nums">
      Take your time: it does not count. The interview goes on by itself in {secondsInWords(seconds)}.
      <span className="sr-only" aria-live="polite">
        {pauseAnnouncement(seconds)}
      </span>
    </p>
  );
}
