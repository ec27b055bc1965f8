import { cpuMs } from "./cpu-ms.ts";
import { monotonicMs } from "./monotonic-ms.ts";

/** How much of one core each of some processes used since this was made, and how much time it was in all. */
export class ProcessorShare {
  readonly #since: { pid: number; cpuMs: number }[];
  readonly #sinceMs = monotonicMs();

  constructor(pids: readonly number[]) {
    this.#since = pids.map((pid) => ({ pid, cpuMs: cpuMs(pid) }));
  }

  /** `busiest`: the highest share of one core that any of them used, of 1 (more for a process of several threads). */
  stop(): { cpuMs: number; minutes: number; busiest: number } {
    const lengthMs = monotonicMs() - this.#sinceMs;
    const spent = this.#since.map((before) => cpuMs(before.pid) - before.cpuMs);
    const sum = spent.reduce((total, ms) => total + ms, 0);
    return { cpuMs: sum, minutes: lengthMs / 60_000, busiest: Math.max(0, ...spent) / lengthMs };
  }
}
