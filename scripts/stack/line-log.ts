import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";

const keptLines = 15;

export type LineLog = { write(line: string): void; lastLines(): string[]; file: string };

/** A log file under `dataDir`, begun afresh, of which the end can be shown when things go wrong. */
export function createLineLog(dataDir: string, name: string): LineLog {
  const file = join(dataDir, "logs", `${name}.log`);
  mkdirSync(join(dataDir, "logs"), { recursive: true });
  const stream = createWriteStream(file);
  const last: string[] = [];
  return {
    file,
    write(line) {
      stream.write(`${line}\n`);
      if (line.trim() && last.push(line) > keptLines) last.shift();
    },
    lastLines: () => [...last],
  };
}
