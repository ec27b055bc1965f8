import { createScheduledController, env } from "cloudflare:test";
import { expect, inject, test } from "vitest";
import { z } from "zod";
import worker from "../src/index.ts";

const callsSchema = z.object({ calls: z.int() });

/** How often the backend was asked, after it is told, where that is given, how many more calls find something to delete. */
async function stubRetention(further?: number): Promise<number> {
  const body = further === undefined ? "" : String(further);
  const response = await fetch(`${inject("backendUrl")}/stub/retention`, { method: "POST", body });
  return callsSchema.parse(await response.json()).calls;
}

function ring(): Promise<void> {
  return worker.scheduled(createScheduledController({ cron: "17 3 * * *" }), env);
}

test("the clock has the backend delete until nothing is left to delete", async () => {
  const before = await stubRetention(2);
  await ring();
  expect(await stubRetention()).toBe(before + 3);
  await ring();
  expect(await stubRetention()).toBe(before + 4);
});
