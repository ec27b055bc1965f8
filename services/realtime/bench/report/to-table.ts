import type { CellFigures } from "../load/run-cell.ts";

export const pathNames = ["direct", "relay", "object", "worker", "spread"] as const;
export type PathName = (typeof pathNames)[number];

/** One repetition at one number of sessions: the paths were measured right after one another. */
export type Repetition = Record<PathName, CellFigures>;

const labelOf: Record<PathName, (processes: number) => string> = {
  direct: () => "straight to the upstream",
  relay: () => "bare `ws` relay",
  object: () => "bare Durable Object",
  worker: () => "our Worker",
  spread: (processes) => `our Worker in ${processes} processes`,
};

/** Rows of a Markdown table: medians over the repetitions; differences are taken within each, then their median. */
export function toTable(sessions: number, repetitions: readonly Repetition[], processes: number): string[] {
  return pathNames.map((path) => {
    const p50Ms = median(repetitions.map((repetition) => repetition[path].p50Ms));
    const p99Ms = median(repetitions.map((repetition) => repetition[path].p99Ms));
    const addedMs = median(repetitions.map(({ direct, [path]: own }) => own.p50Ms - direct.p50Ms));
    const overRelayMs = median(repetitions.map(({ relay, [path]: own }) => own.p50Ms - relay.p50Ms));
    const ofRelay = median(repetitions.map(({ relay, [path]: own }) => own.p50Ms / relay.p50Ms));
    const lost = sum(repetitions.map((repetition) => repetition[path].lost));
    const reordered = sum(repetitions.map((repetition) => repetition[path].reordered));
    const cpu = repetitions.flatMap((repetition) => repetition[path].cpuMsPerSessionMinute ?? []);
    const bargeInMs = repetitions.flatMap((repetition) => repetition[path].bargeInMs);
    const busy = (["load", "upstream", "middle"] as const).map((side) => {
      return Math.round(100 * median(repetitions.map((repetition) => repetition[path].busy[side])));
    });
    const cells = [
      String(sessions),
      labelOf[path](processes),
      p50Ms.toFixed(2),
      p99Ms.toFixed(2),
      path === "direct" ? "–" : signed(addedMs),
      path === "direct" || path === "relay" ? "–" : `${signed(overRelayMs)} (× ${ofRelay.toFixed(2)})`,
      `${lost} / ${reordered}`,
      cpu.length === 0 ? "–" : (median(cpu) / 1000).toFixed(2),
      busy.join(" / "),
      bargeInMs.length === 0 ? "–" : median(bargeInMs).toFixed(1),
    ];
    return `| ${cells.join(" | ")} |`;
  });
}

export const tableHead = [
  "| sessions | path | RTT p50 ms | RTT p99 ms | added p50 ms | over the relay, p50 ms | lost / reordered | CPU s per session-minute | busy %: load / upstream / middle | barge-in ms |",
  "|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|",
];

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}
