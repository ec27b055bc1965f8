import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openRaw } from "./raw-client.ts";

const program = fileURLToPath(new URL("../src/cli/serve.ts", import.meta.url));
const running: ChildProcess[] = [];

/** Starts the program. `output` grows as it speaks. */
function serve(env: Record<string, string>, entry = program) {
  const child = spawn(process.execPath, [entry], { env });
  running.push(child);
  const started = { child, output: "", errors: "" };
  child.stdout.on("data", (data) => {
    started.output += data;
  });
  child.stderr.on("data", (data) => {
    started.errors += data;
  });
  return started;
}

async function listening(started: { output: string }): Promise<string> {
  return await vi.waitFor(
    () => {
      const url = /listening on (http:\S+)/.exec(started.output)?.[1];
      if (url === undefined) throw new Error("It does not listen yet.");
      return url;
    },
    { timeout: 10_000 },
  );
}

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

/** The speech process holds our standard error open: it is gone when that stream has ended. */
const streamEnded = (child: ChildProcess) => (child.stderr ? once(child.stderr, "close") : Promise.resolve());

describe("the program", () => {
  it.each(["SIGTERM", "SIGINT"] as const)("ends with its speech process on %s", async (signal) => {
    const started = serve({ EMULATOR_PORT: "0" });
    await listening(started);
    const ended = Promise.all([once(started.child, "exit"), streamEnded(started.child)]);
    started.child.kill(signal);
    expect((await ended)[0]).toEqual([0, null]);
  });

  it("takes its speech process with it when it is killed", async () => {
    const started = serve({ EMULATOR_PORT: "0" });
    await listening(started);
    const ended = Promise.all([once(started.child, "exit"), streamEnded(started.child)]);
    started.child.kill("SIGKILL");
    expect((await ended)[0]).toEqual([null, "SIGKILL"]);
  });

  it("says in one sentence that its port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const started = serve({ EMULATOR_PORT: String(port) });
    const [code] = await once(started.child, "close");
    other.close();
    expect(code).toBe(1);
    expect(started.errors).toBe(
      `Port ${port} is taken: end the program that uses it, or set EMULATOR_PORT to another one.\n`,
    );
  });

  it("says which setting is wrong", async () => {
    const started = serve({ EMULATOR_PORT: "many" });
    const [code] = await once(started.child, "close");
    expect(code).toBe(1);
    expect(started.errors).toMatch(/^EMULATOR_PORT is wrong: .+\n$/);
  });

  it("says that it cannot speak where espeak-ng is not installed", async () => {
    const directory = await mkdtemp(join(tmpdir(), "no-espeak-"));
    await cp(new URL("../src", import.meta.url), join(directory, "src"), { recursive: true });
    await mkdir(join(directory, "node_modules"));
    for (const name of ["ws", "zod"]) {
      const installed = fileURLToPath(new URL(`../../../node_modules/${name}`, import.meta.url));
      await symlink(installed, join(directory, "node_modules", name), "junction");
    }
    const started = serve({ EMULATOR_PORT: "0" }, join(directory, "src/cli/serve.ts"));
    const [code] = await once(started.child, "close");
    await rm(directory, { recursive: true });
    expect(code).toBe(1);
    expect(started.errors).toMatch(/^The built-in interviewer cannot speak, because espeak-ng could not be loaded: /);
  });

  it("logs one line a session, and outlives whatever it is sent", async () => {
    const started = serve({ EMULATOR_PORT: "0" });
    const url = await listening(started);
    const port = Number(new URL(url).port);
    const say = (text: string): Promise<Socket> =>
      new Promise((resolve) => {
        const socket = connect(port, "127.0.0.1", () => socket.write(text, () => resolve(socket)));
        socket.on("error", () => {});
      });
    (await say("\u0000\u0001 nonsense\r\n\r\n")).resetAndDestroy();
    (await say("GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n")).resetAndDestroy();
    const raw = await openRaw(url);
    raw.send({ setup: { model: "models/gemini-3.8-live" } });
    raw.send({ clientContent: { turns: [], turnComplete: true } });
    await raw.firstMessage;
    raw.socket.terminate();
    await vi.waitFor(() => expect(started.output).toMatch(/^session 1: 0 turns, .+ closed by client 1006$/m));
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect(started.errors).toBe("");
  });
});
