import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { z } from "zod";

/** Forks a file, and answers its first message: where it listens. It ends with the channel to it. */
export async function startProcess<Schema extends z.ZodType>(
  file: URL,
  given: readonly string[],
  schema: Schema,
): Promise<{ child: ChildProcess; pid: number; answer: z.infer<Schema>; stop: () => Promise<void> }> {
  const child = fork(file, given, { stdio: "inherit" });
  const ended = once(child, "exit");
  const [message] = await Promise.race([
    once(child, "message"),
    ended.then(() => {
      throw new Error(`${file.pathname} did not start.`);
    }),
  ]);
  const stop = async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
  if (child.pid === undefined) throw new Error(`${file.pathname} has no process.`);
  return { child, pid: child.pid, answer: schema.parse(message), stop };
}
