import { readdirSync, readFileSync } from "node:fs";

/** What marks every descendant of one process we started, whatever group or parent it has moved to. */
export const markName = "MOCKINGBIRD_PROCESS";

function groupAnswers(groupId: number): boolean {
  try {
    process.kill(-groupId, 0);
    return true;
  } catch {
    return false;
  }
}

/** @returns state and process group, or undefined when the process is gone. */
function readState(id: number): { state: string; groupId: number } | undefined {
  try {
    // "pid (name) state ppid pgrp …", where the name may itself hold spaces and brackets.
    const [state = "", , groupId] = readFileSync(`/proc/${id}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return { state, groupId: Number(groupId) };
  } catch {
    return undefined;
  }
}

function carriesMark(id: number, mark: string): boolean {
  try {
    return readFileSync(`/proc/${id}/environ`, "utf8").includes(`${markName}=${mark}`);
  } catch {
    return false;
  }
}

/**
 * What still lives of a process group, and of the processes its members moved out of it (turbo gives its tasks groups of
 * their own). Ids to signal: negative for the whole group. Only Linux lets us look for the strays; elsewhere the group
 * is all we know. Zombies, which wait for their parent to notice and cannot be signalled, do not count.
 */
export function liveProcesses(groupId: number, mark: string): number[] {
  if (process.platform !== "linux") return groupAnswers(groupId) ? [-groupId] : [];
  const ids = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  return ids.filter((id) => {
    if (id === process.pid) return false;
    const found = readState(id);
    if (!found || found.state === "Z" || found.state === "X") return false;
    return found.groupId === groupId || carriesMark(id, mark);
  });
}
