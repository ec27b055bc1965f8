import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { ProvidedContext } from "vitest";
import type { TestProject } from "vitest/node";
import { z } from "zod";

const neighboursSchema = z.object({
  workerEnv: z.record(z.string(), z.string()),
  emulatorUrl: z.string(),
  geminiUrl: z.string(),
  backendUrl: z.string(),
  interviewTokenKey: z.string(),
  deliveryTokenKey: z.string(),
}) satisfies z.ZodType<ProvidedContext>;

/**
 * Starts the Worker's neighbours in a plain Node process: this one resolves packages the way a Worker's bundle does, in
 * which a WebSocket server cannot run. They end with the channel to this process.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const child = fork(fileURLToPath(new URL("./neighbours.ts", import.meta.url)), { stdio: "inherit" });
  const failed = once(child, "exit").then(() => {
    throw new Error("The emulator and the stub backend did not start.");
  });
  const [message] = await Promise.race([once(child, "message"), failed]);
  const neighbours = neighboursSchema.parse(message);
  project.provide("workerEnv", neighbours.workerEnv);
  project.provide("emulatorUrl", neighbours.emulatorUrl);
  project.provide("geminiUrl", neighbours.geminiUrl);
  project.provide("backendUrl", neighbours.backendUrl);
  project.provide("interviewTokenKey", neighbours.interviewTokenKey);
  project.provide("deliveryTokenKey", neighbours.deliveryTokenKey);
  return async () => {
    const ended = once(child, "exit");
    child.disconnect();
    await ended;
    await failed.catch(() => undefined);
  };
}
