import { compressDate } from "../compressed-time.ts";

declare const workerEpochMs: number;
declare const workerTimeScale: number;

const faster = { epochMs: workerEpochMs, timeScale: workerTimeScale };

/** The backend works at the machine's own pace, so what waits for it is shortened three times less. */
const requestTimeScale = faster.timeScale / 3;

const shortened = <Timer extends (...given: never[]) => unknown>(
  timer: Timer,
  delayAt: number,
  by = faster.timeScale,
): Timer =>
  new Proxy(timer, {
    apply: (target, self, given: unknown[]) =>
      Reflect.apply(
        target,
        self,
        given.map((value, index) => (index === delayAt && typeof value === "number" ? value / by : value)),
      ),
  });

compressDate(faster);
globalThis.setTimeout = shortened(setTimeout, 1);
globalThis.setInterval = shortened(setInterval, 1);
AbortSignal.timeout = shortened(AbortSignal.timeout, 0, requestTimeScale);

/** The real moment at which a compressed clock shows this time. */
export function realMs(compressedMs: number): number {
  return Math.round(faster.epochMs + (compressedMs - faster.epochMs) / faster.timeScale);
}
