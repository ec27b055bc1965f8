import { setTimeout as delay } from "node:timers/promises";

const pollMilliseconds = 150;
const answerMilliseconds = 30_000;

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(answerMilliseconds) });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}

/** Resolves once the URL answers without a server error; rejects after `seconds`. */
export async function waitUntilHealthy(url: string, seconds: number, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await answers(url))) {
    signal.throwIfAborted();
    if (Date.now() > deadline) throw new Error(`${url} did not answer within ${seconds} s`);
    await delay(pollMilliseconds, undefined, { signal });
  }
}
