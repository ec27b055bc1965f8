import { listDurableObjectIds } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { lineCheckPath } from "@mockingbird/proto";
import { expect, inject, test, vi } from "vitest";

const askFor = (headers: Record<string, string>) =>
  exports.default.fetch(`http://realtime.test${lineCheckPath}`, { headers });

async function open() {
  const { webSocket } = await askFor({ upgrade: "websocket", origin: inject("backendUrl") });
  if (!webSocket) throw new Error("The handshake was refused.");
  const heard: unknown[] = [];
  const closed = new Promise<number>((resolve) => {
    webSocket.addEventListener("close", ({ code }) => resolve(code));
  });
  webSocket.addEventListener("message", ({ data }) => heard.push(data));
  webSocket.accept();
  return { say: (text: string | ArrayBuffer) => webSocket.send(text), heard, closed };
}

test("a page hears back what it says, and no object is woken for it", async () => {
  const before = await listDurableObjectIds(env.INTERVIEW_SESSION);
  const line = await open();
  line.say("1");
  line.say("2");
  await vi.waitFor(() => expect(line.heard).toEqual(["1", "2"]));
  expect(await listDurableObjectIds(env.INTERVIEW_SESSION)).toHaveLength(before.length);
});

test("whoever wants more than a check is closed", async () => {
  const often = await open();
  for (const text of ["1", "2", "3", "4", "5", "6"]) often.say(text);
  expect(await often.closed).toBe(1008);
  expect(often.heard).toHaveLength(5);
  const long = await open();
  long.say("a".repeat(21));
  expect(await long.closed).toBe(1008);
  const binary = await open();
  binary.say(new ArrayBuffer(4));
  expect(await binary.closed).toBe(1008);
});

test("another site's page is refused, and so is what is no socket", async () => {
  expect((await askFor({ upgrade: "websocket", origin: "https://elsewhere.example" })).status).toBe(403);
  expect((await askFor({ origin: inject("backendUrl") })).status).toBe(426);
});
