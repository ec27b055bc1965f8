"use client";

import { Callout } from "@mockingbird/ui";
import { useEffect, useState } from "react";
import { type ConnectionState, graceSecondsLeft } from "../connection/connection-state.ts";

/** Told in words while it heals, with the time for which the interview waits. */
export function ConnectionTrouble({ connection }: { connection: ConnectionState }) {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const seconds = graceSecondsLeft(connection, nowMs);
  if (seconds === null) return null;
  return (
    <Callout tone="warning" title={navigator.onLine ? "We are connecting you again" : "Your device is offline"}>
      What you said is kept. Your interview waits for you
      {/* Not read out again every second. */}
      <span aria-live="off">
        {" "}
        for another <span className="tabular-nums">{seconds}</span> {seconds === 1 ? "second" : "seconds"}
      </span>
      .
    </Callout>
  );
}
