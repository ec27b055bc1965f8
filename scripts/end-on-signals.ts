import type { ProcessTable } from "./stack/process-table.ts";

export type Lifetime = {
  /** From now on a signal is the expected end, not an interruption. */
  markUp(): void;
  /** Resolved while nobody has asked us to end; never again after that, because the exit is under way. */
  readonly ended: Promise<void>;
};

/**
 * Ends what was started, and then this process, at Ctrl-C, at a polite kill, when the terminal goes away, and when the
 * process that started us is gone. Exit code 0 once everything was up, 130 before.
 */
export function endOnSignals(processes: ProcessTable): Lifetime {
  let isUp = false;
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    if (process.stdout.isTTY) console.log("\nEnding …");
    await processes.endAll();
    process.exit(isUp ? 0 : 130);
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, end);
  process.on("disconnect", end);
  process.channel?.unref();
  // A terminal that has gone away refuses output; that must not keep us from ending the rest.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  return {
    markUp() {
      isUp = true;
    },
    get ended() {
      return isEnding ? new Promise<void>(() => undefined) : Promise.resolve();
    },
  };
}
