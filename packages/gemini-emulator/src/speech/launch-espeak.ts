import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type EspeakRequest, type EspeakVoice, espeakReplySchema } from "./espeak-messages.ts";

/** One running speech process. */
export interface EspeakProcess {
  readonly pid: number | undefined;
  isAlive(): boolean;
  synthesise(text: string, voice: EspeakVoice): Promise<Int16Array>;
  close(): Promise<void>;
}

const entry = fileURLToPath(new URL("./espeak-process.ts", import.meta.url));

interface Waiting {
  resolve(speech: Int16Array): void;
  reject(error: Error): void;
}

async function waitUntilReady(child: ChildProcess): Promise<void> {
  const first = await new Promise<unknown>((resolve) => {
    child.once("message", resolve);
    child.once("error", (error) => resolve({ error: error.message }));
    child.once("exit", (code) => resolve({ error: `the speech process ended with code ${code}` }));
  });
  const reply = espeakReplySchema.safeParse(first);
  if (reply.success && "ready" in reply.data) return;
  child.kill();
  const reason = reply.success && "error" in reply.data ? reply.data.error : "it gave no answer";
  throw new Error(`The built-in interviewer cannot speak, because espeak-ng could not be loaded: ${reason}`);
}

/** @throws Error, in a sentence for whoever started us, when espeak-ng cannot be loaded. */
export async function launchEspeak(): Promise<EspeakProcess> {
  const child = fork(entry, [], {
    execArgv: [],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await waitUntilReady(child);

  const waiting = new Map<number, Waiting>();
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => {
      for (const { reject } of waiting.values()) reject(new Error("The speech process ended."));
      waiting.clear();
      resolve();
    });
  });
  child.on("error", () => child.kill());
  child.on("message", (message) => {
    const reply = espeakReplySchema.safeParse(message);
    if (!reply.success || "ready" in reply.data || reply.data.id === undefined) return;
    const request = waiting.get(reply.data.id);
    waiting.delete(reply.data.id);
    if ("speech" in reply.data) request?.resolve(reply.data.speech);
    else request?.reject(new Error(reply.data.error));
  });

  let lastId = 0;
  return {
    pid: child.pid,
    isAlive: () => child.connected,
    synthesise: (text, voice) =>
      new Promise((resolve, reject) => {
        const request: EspeakRequest = { id: ++lastId, text, voice };
        waiting.set(request.id, { resolve, reject });
        child.send(request, (error) => error && reject(error));
      }),
    close: async () => {
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
