import type { Stripe } from "stripe";
import { expect, test } from "vitest";
import { createPlan, runDouble, startsAt } from "./running-double.ts";

const now = startsAt.getTime() / 1000;
const daySeconds = 86_400;

function use(stripe: Stripe, customer: string, value: number, more: { identifier?: string; timestamp?: number } = {}) {
  return stripe.billing.meterEvents.create({
    event_name: "interview_seconds",
    payload: { stripe_customer_id: customer, value: String(value) },
    ...more,
  });
}

async function metered() {
  const running = await runDouble();
  const { meterId } = await createPlan(running.stripe);
  const { id: customerId } = await running.stripe.customers.create({ name: "Ada" });
  const total = async () => {
    const { data } = await running.stripe.billing.meters.listEventSummaries(meterId, {
      customer: customerId,
      start_time: now - 40 * daySeconds,
      end_time: now + 40 * daySeconds,
    });
    return data.map(({ aggregated_value: value }) => value);
  };
  return { ...running, meterId, customerId, total };
}

test("an identifier counts once within a day of the double's clock, and again after it", async () => {
  const { double, stripe, customerId, total } = await metered();
  await use(stripe, customerId, 60, { identifier: "ledger-1" });
  await expect(use(stripe, customerId, 60, { identifier: "ledger-1" })).rejects.toMatchObject({
    statusCode: 400,
    rawType: "invalid_request_error",
    message: "An event already exists with identifier ledger-1.",
  });
  expect(await total()).toEqual([60]);
  await double.advance(daySeconds);
  await use(stripe, customerId, 60, { identifier: "ledger-1" });
  expect(await total()).toEqual([120]);
});

test.each([
  { why: "too old", timestamp: now - 35 * daySeconds - 1, param: "timestamp" },
  { why: "too far ahead", timestamp: now + 301, param: "timestamp" },
])("an event that is $why is refused", async ({ timestamp, param }) => {
  const { stripe, customerId, total } = await metered();
  await expect(use(stripe, customerId, 60, { timestamp })).rejects.toMatchObject({ statusCode: 400, param });
  expect(await total()).toEqual([0]);
});

test.each([now - 35 * daySeconds, now + 300])(
  "an event at the edge of what is taken is taken (%i)",
  async (timestamp) => {
    const { stripe, customerId, total } = await metered();
    await use(stripe, customerId, 60, { timestamp });
    expect(await total()).toEqual([60]);
  },
);

test("an event of nobody, or of no meter, is refused", async () => {
  const { stripe, customerId } = await metered();
  await expect(use(stripe, "cus_none", 60)).rejects.toMatchObject({ statusCode: 400 });
  const unknown = { event_name: "other", payload: { stripe_customer_id: customerId, value: "1" } };
  await expect(stripe.billing.meterEvents.create(unknown)).rejects.toMatchObject({
    statusCode: 400,
    param: "event_name",
  });
});

test("summaries are by hour and by day, newest first, with only the spans that have something", async () => {
  const { stripe, customerId, meterId } = await metered();
  await use(stripe, customerId, 10, { timestamp: now - 3_600 });
  await use(stripe, customerId, 20, { timestamp: now - 1 });
  await use(stripe, customerId, 40, { timestamp: now - daySeconds });
  const list = async (window: "hour" | "day", start: number, end: number) => {
    const { data } = await stripe.billing.meters.listEventSummaries(meterId, {
      customer: customerId,
      start_time: start,
      end_time: end,
      value_grouping_window: window,
    });
    return data.map(({ start_time: from, aggregated_value: value }) => [from - now, value]);
  };
  expect(await list("hour", now - 25 * 3_600, now)).toEqual([
    [-3_600, 30],
    [-daySeconds, 40],
  ]);
  const midnight = now - (now % daySeconds);
  expect(await list("day", midnight - daySeconds, midnight + daySeconds)).toEqual([
    [midnight - now, 30],
    [midnight - daySeconds - now, 40],
  ]);
});

test("ends of summaries that no minute, hour or day begins with are refused", async () => {
  const { stripe, customerId, meterId } = await metered();
  const list = (start: number, window?: "hour" | "day") =>
    stripe.billing.meters.listEventSummaries(meterId, {
      customer: customerId,
      start_time: start,
      end_time: now,
      ...(window && { value_grouping_window: window }),
    });
  await expect(list(now - 61)).rejects.toMatchObject({ statusCode: 400 });
  await expect(list(now - 60, "hour")).rejects.toMatchObject({ statusCode: 400 });
  await expect(list(now - 3_600, "day")).rejects.toMatchObject({ statusCode: 400 });
  expect((await list(now - 60)).data).toHaveLength(1);
});
