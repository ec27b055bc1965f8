import { withOrg } from "@mockingbird/db";
import { withSystem } from "@mockingbird/db/system";
import { createOrganization, describeOnBothDatabases } from "@mockingbird/db/testing";
import { type StripeDouble, startStripeDouble } from "@mockingbird/stripe-double";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { flushMeterEvents } from "../../src/metering/flush-meter-events.ts";
import { createMeterSteps, type MeterSteps } from "../../src/metering/meter-steps.ts";
import { sendMeterEvents } from "../../src/metering/send-meter-events.ts";
import { addMember } from "../people.ts";
import { recordUsage } from "./record-usage.ts";
import { stripeOf, subscribe } from "./subscribe.ts";

const stateSchema = z.object({
  meterEvents: z.array(z.object({ identifier: z.string(), customerId: z.string(), value: z.number(), at: z.number() })),
});
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describeOnBothDatabases("charged seconds on their way to Stripe", (db) => {
  let now: Date;
  let double: StripeDouble;
  let answerWith: number | undefined;
  beforeAll(async () => {
    now = new Date("2026-11-10T09:00:00.000Z");
    double = await startStripeDouble({
      port: 0,
      now: () => now,
      onRequest: ({ path }) => (path === "/v1/billing/meter_events" ? answerWith : undefined),
    });
  });
  afterAll(() => double.close());

  let organizations = 0;
  let orgId: string;
  let customer: string;
  let membershipId: string;
  beforeEach(async () => {
    answerWith = undefined;
    organizations += 1;
    orgId = `org-${db.provider}-${organizations}`;
    await withSystem((tx) => createOrganization(tx, { id: orgId, name: orgId, timeZone: "Europe/Berlin" }));
    membershipId = (await addMember(orgId, "candidate")).id;
    customer = await subscribe(double, orgId);
    now = new Date(now.getTime() + 10 * minuteMs);
  });

  const use = (seconds: number, at = now) => recordUsage({ orgId, membershipId }, { seconds, at });
  const steps = () => createMeterSteps(stripeOf(double));
  const send = (given: MeterSteps = steps()) =>
    sendMeterEvents(orgId, { steps: given, now: () => now, eventsMax: 100 });
  const pass = (ms: number) => {
    now = new Date(now.getTime() + ms);
  };
  const eventsOf = () => withOrg(orgId, (tx) => tx.meterEvent.findMany({ orderBy: { recordedAt: "asc" } }));
  const takenBy = async () => {
    const answer = await fetch(`${double.url}/double/state`);
    const state = stateSchema.parse(await answer.json());
    return state.meterEvents.filter(({ customerId }) => customerId === customer);
  };

  test("arrive once, under their ledger row's id and at the time they were recorded", async () => {
    const id = await use(90);
    expect(await send()).toEqual({ sent: 1, postponed: 0, failed: 0, isDone: true });
    expect(await send()).toEqual({ sent: 0, postponed: 0, failed: 0, isDone: true });
    expect(await takenBy()).toMatchObject([{ identifier: id, value: 90, at: Math.floor(now.getTime() / 1000) }]);
    expect(await eventsOf()).toMatchObject([{ id, state: "sent", attempts: 1, meteredAt: now }]);
  });

  test("wait longer after each try that Stripe does not answer, and keep the time of the first", async () => {
    await use(60);
    const recordedAt = now;
    answerWith = 503;
    expect(await send()).toMatchObject({ postponed: 1 });
    expect(await send()).toMatchObject({ postponed: 0, isDone: true });
    pass(2 * minuteMs);
    expect(await send()).toMatchObject({ postponed: 1 });
    answerWith = undefined;
    pass(minuteMs);
    expect(await send()).toMatchObject({ sent: 0 });
    pass(minuteMs);
    expect(await send()).toMatchObject({ sent: 1 });
    expect(await takenBy()).toMatchObject([{ value: 60, at: Math.floor(recordedAt.getTime() / 1000) }]);
  });

  test("that Stripe has already are found to have arrived", async () => {
    await use(45);
    // Stripe took it, and the process died before it could say so.
    const dies: MeterSteps = { ...steps(), settle: () => Promise.reject(new Error("Killed.")) };
    await expect(send(dies)).rejects.toThrow("Killed.");
    pass(10 * minuteMs);
    expect(await send()).toMatchObject({ sent: 1 });
    expect(await takenBy()).toHaveLength(1);
  });

  test("that Stripe refuses for good are set aside with its reason, and the others go on", async () => {
    await use(30);
    await withOrg(orgId, (tx) => tx.billingAccount.updateMany({ data: { stripeCustomerId: "cus_gone" } }));
    expect(await send()).toMatchObject({ failed: 1, isDone: true });
    const [event] = await eventsOf();
    expect(event).toMatchObject({ state: "failed", sentAt: null });
    expect(event?.failure).toContain("No such customer");
    expect(await send()).toMatchObject({ failed: 0, isDone: true });
  });

  test("of a period whose invoice is written carry the time they are sent at", async () => {
    await use(75);
    pass(2 * hourMs);
    const periodStartsAt = new Date(now.getTime() - hourMs);
    await withOrg(orgId, (tx) => tx.billingAccount.updateMany({ data: { periodStartsAt } }));
    await send();
    expect(await eventsOf()).toMatchObject([{ state: "sent", meteredAt: now }]);
  });

  test("sent after an outage carry the time they are sent at, though no webhook told of the new period yet", async () => {
    await use(75);
    await withOrg(orgId, async (tx) => {
      const account = await tx.billingAccount.findFirstOrThrow();
      // The month has turned an hour and a half ago, and what we know is from before.
      const anchorAt = new Date(now.getTime() + 30 * minuteMs);
      expect(account.periodStartsAt && account.periodStartsAt < anchorAt).toBe(true);
      await tx.billingAccount.updateMany({ data: { anchorAt } });
    });
    pass(2 * hourMs);
    await send();
    expect(await eventsOf()).toMatchObject([{ state: "sent", meteredAt: now }]);
  });

  test("tried before the invoice was written, and not arrived, carry the time of the try after it", async () => {
    await use(75);
    answerWith = 503;
    await send();
    answerWith = undefined;
    pass(2 * hourMs);
    const periodStartsAt = new Date(now.getTime() - hourMs);
    await withOrg(orgId, (tx) => tx.billingAccount.updateMany({ data: { periodStartsAt } }));
    await send();
    expect(await eventsOf()).toMatchObject([{ state: "sent", meteredAt: now }]);
    expect(await takenBy()).toMatchObject([{ value: 75, at: Math.floor(now.getTime() / 1000) }]);
  });

  test("sent by two at once arrive once", async () => {
    for (const seconds of [10, 20, 30, 40]) await use(seconds);
    const results = await Promise.all([send(), send(), send()]);
    expect(results.reduce((sum, { sent }) => sum + sent, 0)).toBe(4);
    expect((await takenBy()).map(({ value }) => value).sort()).toEqual([10, 20, 30, 40]);
  });

  test("flushed leave at once what waits for another try, and are counted while they have not arrived", async () => {
    await use(60);
    answerWith = 503;
    await send();
    const stripe = stripeOf(double);
    expect(await flushMeterEvents(orgId, { stripe, now: () => now })).toBe(1);
    answerWith = undefined;
    pass(1_000);
    expect(await flushMeterEvents(orgId, { stripe, now: () => now })).toBe(0);
    expect(await takenBy()).toHaveLength(1);
  });

  test.each([
    ["arrived all the same are not sent again", true],
    ["never arrived are sent again", false],
  ])("that nobody heard of for a day and %s", async (_, arrived) => {
    await use(120);
    const silent: MeterSteps = arrived
      ? { ...steps(), settle: () => Promise.reject(new Error("Killed.")) }
      : { ...steps(), send: () => Promise.reject(new Error("Killed.")) };
    await expect(send(silent)).rejects.toThrow("Killed.");
    pass(30 * hourMs);
    let looked = 0;
    const counted: MeterSteps = {
      ...steps(),
      look: (...given) => {
        looked += 1;
        return steps().look(...given);
      },
    };
    expect(await send(counted)).toMatchObject({ sent: 1 });
    expect(looked).toBe(1);
    expect(await takenBy()).toMatchObject([{ value: 120 }]);
  });

  test("that cannot be told apart after a day are never sent again, and wait for a person", async () => {
    await use(200);
    await use(200);
    const diesAfterSending: MeterSteps = { ...steps(), settle: () => Promise.reject(new Error("Killed.")) };
    const diesBeforeSending: MeterSteps = { ...steps(), send: () => Promise.reject(new Error("Killed.")) };
    await expect(send(diesAfterSending)).rejects.toThrow("Killed.");
    await expect(send(diesBeforeSending)).rejects.toThrow("Killed.");
    pass(30 * hourMs);
    expect(await send()).toMatchObject({ sent: 0, postponed: 2 });
    expect((await eventsOf()).map(({ state }) => state)).toEqual(["unsure", "unsure"]);
    expect(await takenBy()).toHaveLength(1);
  });
});
