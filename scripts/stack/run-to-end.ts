import { Refusal } from "../refusal.ts";
import { repositoryRoot } from "../repository-root.ts";
import type { Settings } from "../settings/settings.ts";
import { childEnvironment, type ProgramName } from "./child-environment.ts";
import { createLineLog } from "./line-log.ts";
import type { ProcessTable } from "./process-table.ts";

export type RunContext = { settings: Settings; dataDir: string; processes: ProcessTable };

/**
 * Runs one command of a step to its end, with its output in a log.
 * @returns the lines it printed
 * @throws Refusal with its last lines when it fails
 */
export async function runToEnd(
  program: ProgramName,
  command: [string, ...string[]],
  context: RunContext,
): Promise<string[]> {
  const log = createLineLog(context.dataDir, command[0] === "turbo" ? `${command[2]}-${program}` : program);
  const lines: string[] = [];
  const { ended } = context.processes.start({
    command,
    cwd: repositoryRoot,
    env: childEnvironment(program, context.settings),
    onLine: (line) => {
      lines.push(line);
      log.write(line);
    },
  });
  const result = await ended;
  if (result !== 0) throw new Refusal(`${command.join(" ")} failed:\n${log.lastLines()}`);
  return lines;
}
