import { setTimeout as delay } from "node:timers/promises";
import { liveProcesses } from "./live-processes.ts";

const graceSeconds = 5;
const pollMilliseconds = 40;

function signal(ids: number[], name: NodeJS.Signals): void {
  for (const id of ids) {
    try {
      process.kill(id, name);
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

async function waitUntilGone(groupId: number, mark: string, seconds: number): Promise<boolean> {
  const deadline = Date.now() + seconds * 1000;
  while (liveProcesses(groupId, mark).length > 0) {
    if (Date.now() > deadline) return false;
    await delay(pollMilliseconds);
  }
  return true;
}

/** Asks a process and all it started to end, insists after five seconds, and returns when none of them is left. */
export async function endProcesses(groupId: number, mark: string): Promise<void> {
  signal(liveProcesses(groupId, mark), "SIGTERM");
  if (await waitUntilGone(groupId, mark, graceSeconds)) return;
  signal(liveProcesses(groupId, mark), "SIGKILL");
  await waitUntilGone(groupId, mark, graceSeconds);
}
