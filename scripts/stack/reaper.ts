/**
 * Outlives its starter to clean up after it. It reads "+group mark" and "-group" lines; when the pipe closes, which the
 * kernel does even for a starter that was killed outright, it ends every group it still knows.
 */
import { createInterface } from "node:readline";
import { endProcesses } from "./end-processes.ts";

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => undefined);

const marks = new Map<number, string>();
for await (const line of createInterface({ input: process.stdin })) {
  const [group = "", mark = ""] = line.slice(1).split(" ");
  if (line.startsWith("+")) marks.set(Number(group), mark);
  else marks.delete(Number(group));
}
await Promise.all([...marks].map(([group, mark]) => endProcesses(group, mark)));
