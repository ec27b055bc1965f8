import { readdirSync, readFileSync } from "node:fs";

/** Time that a process has spent on a processor, over all its threads. Linux only. */
export function cpuMs(pid: number): number {
  const folder = `/proc/${pid}/task`;
  const nanoseconds = readdirSync(folder).map((thread) => {
    const [onProcessor = "0"] = readFileSync(`${folder}/${thread}/schedstat`, "utf8").split(" ");
    return Number(onProcessor);
  });
  return nanoseconds.reduce((sum, spent) => sum + spent, 0) / 1e6;
}
