import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publicJwkOf } from "@mockingbird/auth/interview-token";
import type { EmulatorScript } from "@mockingbird/gemini-emulator";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import type { Compression } from "./compressed-time.ts";
import type { Gate } from "./neighbours/backend-gate.ts";
import { startNeighbour } from "./neighbours/start-neighbour.ts";
import { type Reminder, reminderSchema } from "./worker/reminder.ts";
import { startWorker } from "./worker/worker-host.ts";

/** All that an interview meets, in compressed time: database, backend, Gemini and the Worker, each in its own process. */
export interface World {
  timeScale: number;
  interviewTokenKey: JWK;
  backendUrl: string;
  workerUrl: () => string;
  scriptGemini: (script: EmulatorScript) => Promise<void>;
  setGate: (gate: Gate) => Promise<void>;
  crashObject: (name: string) => Promise<void>;
  /** The object crashes, and its alarm is gone from storage: what our own code must never bring about. */
  loseAlarm: (name: string) => Promise<void>;
  /** Has an object rung for whose alarm the runtime has forgotten. */
  remindObject: (name: string) => Promise<Reminder>;
  restartWorker: () => Promise<void>;
  close: () => Promise<void>;
}

const newKey = async () => exportJWK((await generateKeyPair("ES256", { extractable: true })).privateKey);

/** Starts a world around a migrated database, whose clocks run as fast as this process's already does. */
export async function startWorld(compression: Compression, databaseUrl: string): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), "mockingbird-faults-"));
  const { timeScale } = compression;
  const [interviewTokenKey, serviceKey] = await Promise.all([newKey(), newKey()]);
  const [backend, emulator] = await Promise.all([
    startNeighbour("./serve-backend.ts", {
      compression,
      databaseUrl,
      interviewTokenKey: JSON.stringify(interviewTokenKey),
      servicePublicKey: JSON.stringify(await publicJwkOf(serviceKey)),
    }),
    startNeighbour("./serve-emulator.ts", { timeScale }),
  ]);
  const workerEnv = {
    WEB_URL: backend.url,
    ADMIN_URL: backend.url,
    REALTIME_SERVICE_PRIVATE_KEY: JSON.stringify(serviceKey),
    GEMINI_API_KEY: "",
    GEMINI_BASE_URL: emulator.url,
  };
  const worker = await startWorker(compression, workerEnv, join(folder, "objects"));
  const health = await fetch(`${worker.url()}/health`);
  if (!health.ok) throw new Error(`The Worker did not start: ${await health.text()}`);
  const post = async (url: string, body: unknown) => {
    const answer = await fetch(url, { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  };
  return {
    timeScale,
    interviewTokenKey,
    backendUrl: backend.url,
    workerUrl: worker.url,
    scriptGemini: (script) => post(`${emulator.url}/emulator/script`, script),
    setGate: (gate) => post(`${backend.url}/faults/gate`, gate),
    crashObject: async (name) => {
      await fetch(`${worker.url()}/faults/abort/${encodeURIComponent(name)}`).catch(() => undefined);
    },
    loseAlarm: (name) => post(`${worker.url()}/faults/lose-alarm/${encodeURIComponent(name)}`, {}),
    remindObject: async (name) => {
      const answer = await fetch(`${worker.url()}/faults/remind/${encodeURIComponent(name)}`);
      return reminderSchema.parse(await answer.text());
    },
    restartWorker: worker.restart,
    close: async () => {
      await worker.close();
      await Promise.all([backend.close(), emulator.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
