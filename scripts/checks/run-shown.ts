import { repositoryRoot } from "../repository-root.ts";
import { machineEnvironment } from "../stack/child-environment.ts";
import type { ProcessTable } from "../stack/process-table.ts";

/** Runs a command and shows what it prints. No setting of an .env reaches it. @returns its exit code, or its signal */
export function runShown(
  processes: ProcessTable,
  command: [string, ...string[]],
  environment: Record<string, string> = {},
  cwd = repositoryRoot,
): Promise<number | string> {
  return processes.start({
    command,
    cwd,
    env: { ...machineEnvironment(), FORCE_COLOR: process.stdout.isTTY ? "1" : "0", ...environment },
    onLine: (line) => console.log(line),
  }).ended;
}
