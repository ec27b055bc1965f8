import { createScheduledController, env } from "cloudflare:test";
import { expect, inject, test } from "vitest";
import { z } from "zod";
import worker from "../src/index.ts";

const callsSchema = z.object({ calls: z.int() });

/** How often the backend was asked, after it is told, where that is given, how many more calls find something to do. */
async function stubWork(procedure: string, further?: number): Promise<number> {
  const body = further === undefined ? "" : String(further);
  const response = await fetch(`${inject("backendUrl")}/stub/clock/${procedure}`, { method: "POST", body });
  return callsSchema.parse(await response.json()).calls;
}

const ring = (cron: string) => worker.scheduled(createScheduledController({ cron }), env);

test.each([
  { cron: "17 3 * * *", procedure: "retention.sweep", other: "mail.sendDue" },
  { cron: "* * * * *", procedure: "mail.sendDue", other: "retention.sweep" },
  { cron: "* * * * *", procedure: "billing.reportUsage", other: "billing.reconcile" },
])(
  "$cron has the backend do $procedure until nothing is left, and nothing of the other clock",
  async ({ cron, procedure, other }) => {
    const before = { own: await stubWork(procedure, 2), other: await stubWork(other) };
    await ring(cron);
    expect(await stubWork(procedure)).toBe(before.own + 3);
    await ring(cron);
    expect(await stubWork(procedure)).toBe(before.own + 4);
    expect(await stubWork(other)).toBe(before.other);
  },
);

test("every night the ledger is compared with Stripe's meter, once", async () => {
  const before = await stubWork("billing.reconcile");
  await ring("17 3 * * *");
  expect(await stubWork("billing.reconcile")).toBe(before + 1);
});
