import { setTimeout as wait } from "node:timers/promises";
import { candidateFrameMs } from "@mockingbird/domain";
import type { OpenLink } from "./link.ts";
import { monotonicMs } from "./monotonic-ms.ts";
import { ProcessorShare } from "./processor-share.ts";
import { Stream } from "./stream.ts";
import { within } from "./within.ts";

export interface CellFigures {
  p50Ms: number;
  p99Ms: number;
  frames: number;
  lost: number;
  reordered: number;
  /** Of what stands in the middle; null where nothing does. */
  cpuMsPerSessionMinute: number | null;
  /** How much of one core was used by the load generator, the upstream, and the busiest process between them. */
  busy: { load: number; upstream: number; middle: number };
  /** From the interruption's leaving the upstream until the client knows; none for a process that could not keep up. */
  bargeInMs: number[];
}

export interface Cell {
  /** Names the path where something takes too long. */
  path: string;
  sessions: number;
  seconds: number;
  openLink: OpenLink;
  /** Of the processes in the middle. */
  pids: readonly number[];
  upstreamPid: number;
  /** Resolves with the time at which the upstream sends its next interruption. */
  nextInterruption: () => Promise<number>;
}

const openAtOnce = 20;
const drainMsMax = 5_000;
/** Longer than anything may take that is not sound: to open a session, to interrupt it, to close it. */
const waitSecondsMax = 60;
const bursts = 5;
/** Of one core. A process that uses more has a queue that grows as long as sound comes: times then measure the run. */
const overloadedShare = 0.95;

/** Measures one path with so many sessions: round trips first, then interruptions while all but one go on. */
export async function runCell(cell: Cell): Promise<CellFigures> {
  const { path, sessions, seconds, openLink, pids, upstreamPid, nextInterruption } = cell;
  const streams = Array.from({ length: sessions }, () => new Stream());
  for (let from = 0; from < sessions; from += openAtOnce) {
    const next = streams.slice(from, from + openAtOnce);
    const opened = Promise.all(next.map((stream) => stream.open(openLink)));
    await within(
      waitSecondsMax,
      `${path}: to open sessions ${from + 1} to ${from + next.length} of ${sessions}`,
      opened,
    );
  }
  const middle = new ProcessorShare(pids);
  const load = new ProcessorShare([process.pid]);
  const upstream = new ProcessorShare([upstreamPid]);
  await keepSending(streams, monotonicMs(), seconds * 1000);
  const spent = { middle: middle.stop(), load: load.stop(), upstream: upstream.stop() };
  await drained(streams);
  const roundTrips = streams.flatMap(({ roundTripsMs }) => roundTripsMs).sort((one, other) => one - other);
  const figures = {
    p50Ms: quantile(roundTrips, 0.5),
    p99Ms: quantile(roundTrips, 0.99),
    frames: streams.reduce((sum, { sent }) => sum + sent, 0),
    lost: streams.reduce((sum, { missing }) => sum + missing, 0),
    reordered: streams.reduce((sum, { reordered }) => sum + reordered, 0),
    cpuMsPerSessionMinute: pids.length === 0 ? null : spent.middle.cpuMs / sessions / spent.middle.minutes,
    busy: { load: spent.load.busiest, upstream: spent.upstream.busiest, middle: spent.middle.busiest },
  };
  const keptUp = spent.middle.busiest < overloadedShare && figures.lost === 0;
  const bargeInMs = keptUp ? await interruptUnderLoad(path, streams, nextInterruption) : [];
  await within(
    waitSecondsMax,
    `${path}: to close ${sessions} sessions`,
    Promise.all(streams.map((stream) => stream.close())),
  );
  return { ...figures, bargeInMs };
}

/** Streams begin spread over one frame's length: candidates are not in step. */
async function keepSending(streams: readonly Stream[], fromMs: number, lengthMs: number): Promise<void> {
  while (monotonicMs() < fromMs + lengthMs) {
    sendDue(streams, fromMs);
    await wait(1);
  }
}

function sendDue(streams: readonly Stream[], fromMs: number): void {
  for (const [index, stream] of streams.entries()) {
    stream.sendDue(fromMs + (index / streams.length) * candidateFrameMs);
  }
}

async function drained(streams: readonly Stream[]): Promise<void> {
  const giveUpAtMs = monotonicMs() + drainMsMax;
  while (streams.some(({ missing }) => missing > 0) && monotonicMs() < giveUpAtMs) await wait(5);
}

async function interruptUnderLoad(
  path: string,
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
      sendDue(others, fromMs);
      await wait(1);
    }
  })();
  for (let burst = 0; burst < bursts; burst++) {
    const known = new Promise<number>((resolve) => {
      interrupted.onInterrupted = () => resolve(monotonicMs());
    });
    const left = nextInterruption();
    interrupted.askForBurst();
    const both = Promise.all([left, known]);
    const [leftAtMs, knownAtMs] = await within(waitSecondsMax, `${path}: interruption ${burst + 1} of ${bursts}`, both);
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
