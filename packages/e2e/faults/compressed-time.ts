/** From which real moment on time runs faster, and how many times. The same in every process of one run. */
export interface Compression {
  epochMs: number;
  timeScale: number;
}

let compressedTimes = 1;

/** How many times faster this process's clock runs than the machine's. */
export const compressedBy = (): number => compressedTimes;

/**
 * Makes this process's clock run faster: `Date`, by which all of our code tells the time. Timers stay real; the Worker's own
 * are compressed where it is started.
 */
export function compressDate({ epochMs, timeScale }: Compression): void {
  compressedTimes = timeScale;
  const RealDate = Date;
  const now = () => Math.round(epochMs + (RealDate.now() - epochMs) * timeScale);
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
}
