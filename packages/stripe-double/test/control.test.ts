import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startStripeDouble } from "../src/index.ts";
import { clientOf, receiveWebhooks, runDouble, startsAt, subscribe } from "./running-double.ts";

function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, { method: "POST", body: JSON.stringify(body) });
}

async function stateFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "stripe-double-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, "deeper", "account.json");
}

test("it says that it is there", async () => {
  const { double } = await runDouble();
  expect((await fetch(`${double.url}/health`)).status).toBe(200);
});

test("the clock goes forward by seconds or to a moment, and never back", async () => {
  const { double } = await runDouble();
  const clock = `${double.url}/double/clock`;
  expect(await (await post(clock, { advanceSeconds: 60 })).json()).toEqual({ now: "2026-01-31T12:01:00.000Z" });
  expect(await (await post(clock, { to: "2026-02-01T00:00:00Z" })).json()).toEqual({ now: "2026-02-01T00:00:00.000Z" });
  expect(double.now()).toEqual(new Date("2026-02-01T00:00:00Z"));
  expect((await post(clock, { to: "2026-01-31T00:00:00Z" })).status).toBe(400);
  expect((await post(clock, { by: 1 })).status).toBe(400);
});

test("webhooks are held and let go, and its state is shown", async () => {
  const { received, ...webhook } = await receiveWebhooks();
  const { double, stripe } = await runDouble({ webhook });
  await post(`${double.url}/double/webhooks`, { action: "hold" });
  const { id } = await stripe.customers.create({ name: "Ada" });
  expect(await (await fetch(`${double.url}/double/webhooks`)).json()).toMatchObject([{ state: "held" }]);
  await post(`${double.url}/double/webhooks`, { action: "release", copies: 2, seed: 1 });
  expect(received).toHaveLength(2);
  const state = await (await fetch(`${double.url}/double/state`)).json();
  expect(state).toMatchObject({ now: "2026-01-31T12:00:00.000Z", customers: { [id]: { name: "Ada" } } });
});

test("what falls due while nobody asks happens by itself", async () => {
  let now = startsAt;
  const running = await runDouble({ now: () => now });
  await subscribe(running, { trialDays: 1 });
  now = new Date(startsAt.getTime() + 2 * 86_400_000);
  await expect.poll(() => running.double.events().at(-1)?.type, { timeout: 10_000 }).toBe("invoice.payment_succeeded");
});

test("an account outlives its process, with its clock and what it still has to tell", async () => {
  const { received, ...webhook } = await receiveWebhooks();
  const path = await stateFile();
  const options = { port: 0, stateFile: path, webhook, now: () => startsAt };
  const first = await startStripeDouble(options);
  await first.advance(60);
  first.webhooks.hold();
  const { id } = await clientOf(first).customers.create({ name: "Ada" }, { idempotencyKey: "key-1" });
  const kept = first.snapshot();
  await first.close();
  expect(received).toEqual([]);
  const second = await startStripeDouble(options);
  onTestFinished(() => second.close());
  await second.webhooks.settled();
  expect(second.snapshot()).toEqual({ ...kept, pendingEventIds: [] });
  expect(second.now()).toEqual(new Date(startsAt.getTime() + 60_000));
  expect(await clientOf(second).customers.retrieve(id)).toMatchObject({ name: "Ada" });
  expect((await clientOf(second).customers.create({ name: "Ada" }, { idempotencyKey: "key-1" })).id).toBe(id);
  expect(received).toHaveLength(1);
  expect((await clientOf(second).customers.create({ name: "Bea" })).id).not.toBe(id);
});

test("a state that cannot be read is said to be so, and left as it is", async () => {
  const folder = await mkdtemp(join(tmpdir(), "stripe-double-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "account.json");
  await writeFile(path, "{");
  await expect(startStripeDouble({ port: 0, stateFile: path })).rejects.toThrow(path);
  expect(await readFile(path, "utf8")).toBe("{");
});

test("a port that is taken is said to be so", async () => {
  const { double } = await runDouble();
  await expect(startStripeDouble({ port: double.port })).rejects.toThrow(`Port ${double.port} is taken`);
});

test("a request can be let fail before it is done, or be seen once it is done", async () => {
  const seen: string[] = [];
  const { double, stripe } = await runDouble({
    onRequest: ({ path }) => (path === "/v1/products" ? 500 : undefined),
    onCarriedOut: ({ method, path }) => void seen.push(`${method} ${path}`),
  });
  await expect(stripe.products.create({ name: "Plan" })).rejects.toMatchObject({ statusCode: 500 });
  await stripe.customers.create({ name: "Ada" });
  expect(seen).toEqual(["POST /v1/customers"]);
  expect(double.events()).toHaveLength(1);
});
