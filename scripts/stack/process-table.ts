import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { endProcesses } from "./end-processes.ts";
import { markName } from "./live-processes.ts";

/** What to run: the first word is looked up on the PATH of `env`, which is all the environment the process gets. */
type ProcessSpec = {
  command: [string, ...string[]];
  cwd: string;
  env: Record<string, string>;
  onLine: (line: string) => void;
};

type StartedProcess = {
  /** Resolves when the process has ended by itself or by `endAll`: its exit code, or the name of the signal. */
  ended: Promise<number | string>;
};

export type ProcessTable = {
  start(spec: ProcessSpec): StartedProcess;
  /** Ends every process of this table with all it started. Nothing can be started afterwards. */
  endAll(): Promise<void>;
};

/**
 * Every process is the leader of its own group, so that a Ctrl-C reaches us alone and we end the rest in order; and is known
 * to a reaper, which ends it should we be killed without warning.
 */
export function createProcessTable(): ProcessTable {
  const reaper = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "reaper.ts")],
    {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    },
  );
  const reaperEnded = once(reaper, "exit");
  reaper.stdin.on("error", () => undefined);
  const running = new Map<number, { mark: string; ended: Promise<unknown> }>();
  let ending: Promise<void> | undefined;

  function watch(child: ChildProcess, onLine: (line: string) => void): Promise<number | string> {
    const closed: Promise<number | string> = new Promise((resolve) => {
      child.once("error", (error) => {
        onLine(error.message);
        resolve(127);
      });
      child.once("exit", (code, signal) => resolve(code ?? signal ?? 1));
    });
    const outputs = [child.stdout, child.stderr].flatMap((stream) => (stream ? [stream] : []));
    for (const stream of outputs) createInterface({ input: stream }).on("line", onLine);
    return closed;
  }

  return {
    start({ command: [name, ...args], cwd, env, onLine }) {
      if (ending) throw new Error("ending");
      const mark = randomUUID();
      const child = spawn(name, args, {
        cwd,
        env: { ...env, [markName]: mark },
        detached: true,
        stdio: ["ignore", "pipe", "pipe"],
      });
      const group = child.pid;
      // Later than its end: once everything it printed has been read.
      const closed = group === undefined ? undefined : once(child, "close");
      const ended = watch(child, onLine).then(async (result) => {
        if (group === undefined) return result;
        // The leader is gone; whatever it left running goes with it.
        await endProcesses(group, mark);
        await closed;
        running.delete(group);
        reaper.stdin.write(`-${group}\n`);
        return result;
      });
      if (group !== undefined) {
        reaper.stdin.write(`+${group} ${mark}\n`);
        running.set(group, { mark, ended });
      }
      return { ended };
    },
    endAll() {
      ending ??= (async () => {
        await Promise.all(
          [...running].map(([group, { mark, ended }]) => Promise.all([endProcesses(group, mark), ended])),
        );
        reaper.stdin.end();
        await reaperEnded;
      })();
      return ending;
    },
  };
}
