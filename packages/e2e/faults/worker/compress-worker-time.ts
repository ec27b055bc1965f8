import { compressDate } from "../compressed-time.ts";
import { requestSecondsMax } from "../request-seconds.ts";

declare const workerEpochMs: number;
declare const workerTimeScale: number;

const faster = { epochMs: workerEpochMs, timeScale: workerTimeScale };

const shortened = <Timer extends (...given: never[]) => unknown>(timer: Timer): Timer =>
  new Proxy(timer, {
    apply: (target, self, [run, delayMs, ...given]: unknown[]) =>
      Reflect.apply(target, self, [run, typeof delayMs === "number" ? delayMs / faster.timeScale : delayMs, ...given]),
  });

const timeoutSignal = AbortSignal.timeout.bind(AbortSignal);

/** As the machine counts. */
export const realSetTimeout = setTimeout;

compressDate(faster);
globalThis.setTimeout = shortened(setTimeout);
globalThis.setInterval = shortened(setInterval);
AbortSignal.timeout = (limitMs) => timeoutSignal(Math.min(limitMs, requestSecondsMax * 1000));

/** The real moment at which a compressed clock shows this time. */
export function realMs(compressedMs: number): number {
  return Math.round(faster.epochMs + (compressedMs - faster.epochMs) / faster.timeScale);
}
