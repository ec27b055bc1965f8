import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const serve = fileURLToPath(new URL("../src/cli/serve.ts", import.meta.url));

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, [serve], { env, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

test("it says in one line where it listens, and ends when it is told to", async () => {
  const child = start({ STRIPE_DOUBLE_PORT: "0" });
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const url = /^Stripe stand-in listening on (http:\/\/localhost:\d+)$/.exec(String(line))?.[1];
  expect((await fetch(`${url}/health`)).status).toBe(200);
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("a wrong setting is named", async () => {
  const child = start({ STRIPE_DOUBLE_PORT: "many" });
  const [line] = await once(createInterface({ input: child.stderr }), "line");
  expect(line).toMatch(/^STRIPE_DOUBLE_PORT is wrong/);
  expect(await once(child, "exit")).toEqual([1, null]);
});
