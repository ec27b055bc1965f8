import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";

const keptLines = 30;

export type LineLog = { write(line: string): void; lastLines(): string };

/** A log file under `dataDir`, begun afresh, of which the end can be shown when things go wrong. */
export function createLineLog(dataDir: string, name: string): LineLog {
  const file = join(dataDir, "logs", `${name}.log`);
  mkdirSync(join(dataDir, "logs"), { recursive: true });
  const stream = createWriteStream(file);
  const last: string[] = [];
  return {
    write(line) {
      stream.write(`${line}\n`);
      if (line.trim() && last.push(line) > keptLines) last.shift();
    },
    lastLines: () => [...last.map((line) => `  ${line}`), `All of it is in ${file}`].join("\n"),
  };
}
