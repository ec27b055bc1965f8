import { fork, type Serializable } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { z } from "zod";

export interface Neighbour {
  url: string;
  close: () => Promise<void>;
}

/** Starts one of the files here as a process, tells it what it needs, and waits until it listens. */
export async function startNeighbour(file: string, setup: Serializable): Promise<Neighbour> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  const failed = once(child, "exit").then(() => {
    throw new Error(`${file} did not start.`);
  });
  child.send(setup);
  const [message] = await Promise.race([once(child, "message"), failed]);
  failed.catch(() => undefined);
  return {
    url: z.object({ url: z.string() }).parse(message).url,
    close: async () => {
      if (child.exitCode !== null) return;
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}
