import { withOrg } from "@mockingbird/db";
import { withSystem } from "@mockingbird/db/system";
import { createOrganization, describeOnBothDatabases } from "@mockingbird/db/testing";
import { meterEventName } from "@mockingbird/domain";
import { type StripeDouble, startStripeDouble } from "@mockingbird/stripe-double";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sumAtStripe } from "../../src/metering/look-for-meter-event.ts";
import { callAsClock } from "../call-as-clock.ts";
import { createHandler } from "../call-as-worker.ts";
import { addMember } from "../people.ts";
import { recordUsage } from "./record-usage.ts";
import { stripeOf, subscribe } from "./subscribe.ts";

const minuteMs = 60_000;
const began = new Date("2026-11-10T09:00:00.000Z");

describeOnBothDatabases("the clock of metering", () => {
  let now = began;
  let double: StripeDouble;
  let refusesOnce = false;
  const customers = new Map<string, string>();
  const members = new Map<string, string>();

  beforeAll(async () => {
    now = began;
    double = await startStripeDouble({
      port: 0,
      now: () => now,
      onRequest: ({ method, path }) => {
        if (!refusesOnce || method !== "GET" || !path.startsWith("/v1/subscriptions")) return undefined;
        refusesOnce = false;
        return 400;
      },
    });
    for (const orgId of ["east", "north", "west"]) {
      await withSystem((tx) => createOrganization(tx, { id: orgId, name: orgId, timeZone: "Europe/Berlin" }));
      members.set(orgId, (await addMember(orgId, "candidate")).id);
      customers.set(orgId, await subscribe(double, orgId));
    }
    now = new Date(began.getTime() + 10 * minuteMs);
  });
  afterAll(() => double.close());

  const ring = async (procedure: "billing.reportUsage" | "billing.reconcile") => {
    const handler = createHandler({ stripe: stripeOf(double), now: () => now });
    const { status, body } = await callAsClock(procedure, {}, {}, handler);
    expect(status).toBe(200);
    return body;
  };
  const use = (orgId: string, seconds: number) =>
    recordUsage({ orgId, membershipId: members.get(orgId) ?? "" }, { seconds, at: now });
  const atStripe = (orgId: string) =>
    sumAtStripe(stripeOf(double), customers.get(orgId) ?? "", began, new Date(began.getTime() + 3 * 60 * minuteMs));

  test("sends every organisation's seconds, also when Stripe refuses those of another, and then compares", async () => {
    await use("east", 60);
    await use("north", 70);
    await use("west", 80);
    const setCustomer = (stripeCustomerId: string) =>
      withOrg("north", (tx) => tx.billingAccount.updateMany({ data: { stripeCustomerId } }));
    await setCustomer("cus_gone");
    expect(await ring("billing.reportUsage")).toEqual({
      sent: 2,
      postponed: 0,
      failed: 1,
      organizationsFailed: 0,
      isDone: true,
    });
    expect(await Promise.all(["east", "north", "west"].map(atStripe))).toEqual([60, 0, 80]);

    await setCustomer(customers.get("north") ?? "");
    now = new Date(began.getTime() + 2 * 60 * minuteMs);
    refusesOnce = true;
    // What was refused is charged and on no invoice: that is a difference too. The first to be asked about fails.
    expect(await ring("billing.reconcile")).toEqual({ compared: 2, different: 1, organizationsFailed: 1 });

    // Somebody else counts with the same meter: a person has to look, and nothing is sent.
    await stripeOf(double).billing.meterEvents.create({
      event_name: meterEventName,
      timestamp: Math.floor(began.getTime() / 1000) + 20 * 60,
      payload: { stripe_customer_id: customers.get("west") ?? "", value: "5" },
    });
    expect(await ring("billing.reconcile")).toEqual({ compared: 3, different: 2, organizationsFailed: 0 });
    expect(await atStripe("west")).toBe(85);
  });
});
