import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it, vi } from "vitest";
import { createProcessTable } from "./process-table.ts";

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    // A zombie has ended; only its parent has not looked yet.
    return process.platform !== "linux" || !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${id}/stat`, "utf8"));
  } catch {
    return false;
  }
}

function idsIn(line: string): number[] {
  return line.split(" ").map(Number);
}

describe("a process table", () => {
  it("ends a process with all it started, even what has left its group and does not want to", {
    timeout: 30_000,
  }, async () => {
    const table = createProcessTable();
    const line = await new Promise<string>((resolve) => {
      table.start({
        command: [process.execPath, join(import.meta.dirname, "fixtures/family.ts")],
        cwd: import.meta.dirname,
        env: { PATH: process.env.PATH ?? "" },
        onLine: resolve,
      });
    });
    expect(idsIn(line).map(isAlive)).toEqual([true, true, true]);
    await table.endAll();
    expect(idsIn(line).map(isAlive)).toEqual([false, false, false]);
  });

  it("leaves nothing behind when its owner is killed outright", { timeout: 30_000 }, async () => {
    const starter = spawn(process.execPath, [join(import.meta.dirname, "fixtures/starter.ts")], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = await once(createInterface({ input: starter.stdout }), "line");
    expect(idsIn(line).map(isAlive)).toEqual([true, true, true]);
    starter.kill("SIGKILL");
    await vi.waitFor(() => expect(idsIn(line).map(isAlive)).toEqual([false, false, false]), { timeout: 20_000 });
  });

  it("tells how a process has ended, and what it said", async () => {
    const table = createProcessTable();
    const lines: string[] = [];
    const { ended } = table.start({
      command: [process.execPath, "-e", "console.log('out'); console.error('err'); process.exit(3)"],
      cwd: import.meta.dirname,
      env: {},
      onLine: (line) => lines.push(line),
    });
    expect(await ended).toBe(3);
    expect(lines.toSorted()).toEqual(["err", "out"]);
    await table.endAll();
  });

  it("tells that a command does not exist", async () => {
    const table = createProcessTable();
    const { ended } = table.start({
      command: ["no-such-command"],
      cwd: import.meta.dirname,
      env: {},
      onLine: () => undefined,
    });
    expect(await ended).toBe(127);
    await table.endAll();
  });
});
