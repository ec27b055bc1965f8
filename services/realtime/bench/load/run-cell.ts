import { setTimeout as wait } from "node:timers/promises";
import { candidateFrameMs } from "@mockingbird/domain";
import { cpuMs } from "./cpu-ms.ts";
import type { OpenLink } from "./link.ts";
import { monotonicMs } from "./monotonic-ms.ts";
import { Stream } from "./stream.ts";

export interface CellFigures {
  p50Ms: number;
  p99Ms: number;
  frames: number;
  lost: number;
  reordered: number;
  /** Of the process in the middle; null where there is none. */
  cpuMsPerSessionMinute: number | null;
  /** From the interruption's leaving the upstream until the client knows. */
  bargeInMs: number[];
}

export interface Cell {
  sessions: number;
  seconds: number;
  openLink: OpenLink;
  pid: number | undefined;
  /** Resolves with the time at which the upstream sends its next interruption. */
  nextInterruption: () => Promise<number>;
}

const openAtOnce = 20;
const drainMsMax = 5_000;
const bursts = 5;

/** Measures one path with so many sessions: round trips first, then interruptions while all but one go on. */
export async function runCell({ sessions, seconds, openLink, pid, nextInterruption }: Cell): Promise<CellFigures> {
  const streams = Array.from({ length: sessions }, () => new Stream());
  for (let from = 0; from < sessions; from += openAtOnce) {
    await Promise.all(streams.slice(from, from + openAtOnce).map((stream) => stream.open(openLink)));
  }
  const cpuBeforeMs = pid === undefined ? 0 : cpuMs(pid);
  const startedAtMs = monotonicMs();
  await keepSending(streams, startedAtMs, seconds * 1000);
  const minutes = (monotonicMs() - startedAtMs) / 60_000;
  const cpuSpentMs = pid === undefined ? null : cpuMs(pid) - cpuBeforeMs;
  await drained(streams);
  const roundTrips = streams.flatMap(({ roundTripsMs }) => roundTripsMs).sort((one, other) => one - other);
  const figures = {
    p50Ms: quantile(roundTrips, 0.5),
    p99Ms: quantile(roundTrips, 0.99),
    frames: streams.reduce((sum, { sent }) => sum + sent, 0),
    lost: streams.reduce((sum, { missing }) => sum + missing, 0),
    reordered: streams.reduce((sum, { reordered }) => sum + reordered, 0),
    cpuMsPerSessionMinute: cpuSpentMs === null ? null : cpuSpentMs / sessions / minutes,
  };
  const bargeInMs = await interruptUnderLoad(streams, nextInterruption);
  await Promise.all(streams.map((stream) => stream.close()));
  return { ...figures, bargeInMs };
}

/** Streams begin spread over one frame's length: candidates are not in step. */
async function keepSending(streams: readonly Stream[], fromMs: number, lengthMs: number): Promise<void> {
  while (monotonicMs() < fromMs + lengthMs) {
    for (const [index, stream] of streams.entries()) {
      stream.sendDue(fromMs + (index / streams.length) * candidateFrameMs);
    }
    await wait(1);
  }
}

async function drained(streams: readonly Stream[]): Promise<void> {
  const giveUpAtMs = monotonicMs() + drainMsMax;
  while (streams.some(({ missing }) => missing > 0) && monotonicMs() < giveUpAtMs) await wait(5);
}

async function interruptUnderLoad(
  streams: readonly Stream[],
  nextInterruption: () => Promise<number>,
): Promise<number[]> {
  const [interrupted, ...others] = streams;
  const figures: number[] = [];
  if (!interrupted) return figures;
  let over = false;
  const load = (async () => {
    // From where each stands: what the drain left out is not made up for.
    const sentBefore = others[0]?.sent ?? 0;
    const fromMs = monotonicMs() - sentBefore * candidateFrameMs;
    while (!over) {
      for (const stream of others) stream.sendDue(fromMs);
      await wait(1);
    }
  })();
  for (let burst = 0; burst < bursts; burst++) {
    const known = new Promise<number>((resolve) => {
      interrupted.onInterrupted = () => resolve(monotonicMs());
    });
    const left = nextInterruption();
    interrupted.askForBurst();
    const [leftAtMs, knownAtMs] = await Promise.all([left, known]);
    figures.push(knownAtMs - leftAtMs);
    await wait(100);
  }
  over = true;
  await load;
  return figures;
}

/** Of sorted figures. */
function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
