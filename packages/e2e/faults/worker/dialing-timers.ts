import { requestSecondsMax } from "../request-seconds.ts";
import { realSetTimeout } from "./compress-worker-time.ts";

const requestLimitMsMin = 5_000;

/** A limit of seconds for an answer of Gemini is one of the machine's own; shorter waits are compressed like all others. */
export const setTimeout = (run: () => void, delayMs: number) =>
  delayMs < requestLimitMsMin ? globalThis.setTimeout(run, delayMs) : realSetTimeout(run, requestSecondsMax * 1000);
