import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { paymentGraceDays, plans } from "@mockingbird/domain";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { addMember } from "../people.ts";
import {
  addBillingPeople,
  type BillingStand,
  billingCaller,
  clearBilling,
  daySeconds,
  mailsOf,
  openBillingStand,
  readKept,
  subscribe,
} from "./billing-stand.ts";

const orgId = "northfield";
const monthSeconds = 31 * daySeconds;
/** A little more than what Stripe takes to make an invoice final. */
const finalSeconds = 2 * 3_600;

// Each test is weeks of a subscription, with every webhook over real connections.
vi.setConfig({ testTimeout: 30_000 });

describeOnBothDatabases("a subscription as Stripe tells of it", () => {
  let stand: BillingStand;
  beforeAll(addBillingPeople);
  beforeEach(async () => {
    await clearBilling();
    stand = await openBillingStand();
    return stand.close;
  });

  const billing = async () => (await billingCaller(stand, orgId)).billing.get();
  const customerOf = async () => (await readKept(orgId)).account.stripeCustomerId;

  /** The trial is over, the first month is paid, and the card declines what comes next. */
  async function failing(): Promise<void> {
    await subscribe(stand, orgId);
    await stand.double.advance(plans.pilot.trialDays * daySeconds + finalSeconds);
    expect(await billing()).toMatchObject({ state: "active", isOpen: true, graceUntil: null });
    await stand.double.setCard(await customerOf(), "declines");
    await stand.double.advance(monthSeconds);
  }

  test("tells owners and admins once that a trial ends, while it lasts", async () => {
    await subscribe(stand, orgId);
    expect(await mailsOf(orgId, "trial")).toEqual([]);
    await stand.double.advance((plans.pilot.trialDays - 3) * daySeconds + 60);
    const told = await mailsOf(orgId, "trial");
    expect(told.map((mail) => mail.split(" to ")[1])).toEqual(["admin", "owner"]);
    expect(await mailsOf("brightwork", "trial")).toEqual([]);
    await stand.double.advance(3 * daySeconds + finalSeconds);
    expect(await mailsOf(orgId, "trial")).toEqual(told);
    expect(stand.sentFor.every((of) => of === orgId)).toBe(true);
  });

  test("goes on for the days of grace after a payment failed, counted once, and stops then until it is paid", async () => {
    await failing();
    const { state, graceUntil } = await billing();
    expect(state).toBe("past_due");
    const { invoices } = await readKept(orgId);
    expect(invoices.filter((invoice) => invoice.state === "open")).toHaveLength(1);
    const left = new Date(graceUntil ?? 0).getTime() - stand.double.now().getTime();
    expect(left).toBeGreaterThan((paymentGraceDays - 1) * daySeconds * 1000);
    expect(left).toBeLessThanOrEqual(paymentGraceDays * daySeconds * 1000);
    // Every further try that fails leaves the day where it is.
    await stand.double.advance(5 * daySeconds + finalSeconds);
    expect(await billing()).toMatchObject({ state: "past_due", isOpen: true, graceUntil });
    await stand.double.advance(
      Math.ceil((new Date(graceUntil ?? 0).getTime() - stand.double.now().getTime()) / 1000) - 60,
    );
    expect(await billing()).toMatchObject({ isOpen: true });
    stand.failing.status = 503;
    expect(await billing()).toMatchObject({ isOpen: true, graceUntil });
    stand.failing.status = null;
    await stand.double.advance(60);
    expect(await billing()).toMatchObject({ isOpen: false });
  });

  test("is open again as soon as it is paid", async () => {
    await failing();
    await stand.double.setCard(await customerOf(), "works");
    await stand.double.advance(4 * daySeconds);
    expect(await billing()).toMatchObject({ state: "active", isOpen: true, graceUntil: null });
    const { invoices } = await readKept(orgId);
    expect(invoices.filter(({ state }) => state !== "paid")).toEqual([]);
  });

  test("tells of a payment that failed once for each invoice, however often it is tried", async () => {
    await failing();
    const told = await mailsOf(orgId, "payment");
    expect(told.map((mail) => mail.split(" to ")[1])).toEqual(["admin", "owner"]);
    await stand.double.advance(5 * daySeconds + finalSeconds);
    const failures = stand.double.events().filter(({ type }) => type === "invoice.payment_failed");
    expect(failures.length).toBeGreaterThan(1);
    expect(await mailsOf(orgId, "payment")).toEqual(told);
    // Paid, and a later one fails: that is another.
    await stand.double.setCard(await customerOf(), "works");
    await stand.double.advance(2 * daySeconds);
    await stand.double.setCard(await customerOf(), "declines");
    await stand.double.advance(25 * daySeconds);
    expect(await mailsOf(orgId, "payment")).toHaveLength(4);
  });

  test("is over when nothing was paid in the end, and the invoice is given up", async () => {
    await failing();
    await stand.double.advance(10 * daySeconds);
    expect(await billing()).toMatchObject({ state: "canceled", isOpen: false, graceUntil: null });
    const { invoices } = await readKept(orgId);
    expect(invoices.map(({ state }) => state)).toContain("uncollectible");
  });

  test("is open to the end of the month that was paid, when it was cancelled for then", async () => {
    await subscribe(stand, orgId);
    await stand.double.advance(plans.pilot.trialDays * daySeconds + finalSeconds);
    const { data } = await stand.stripe.subscriptions.list({ customer: await customerOf() });
    await stand.stripe.subscriptions.update(data[0]?.id ?? "", { cancel_at_period_end: true });
    await stand.double.webhooks.settled();
    expect(await billing()).toMatchObject({ state: "active", isOpen: true, cancelsAtPeriodEnd: true });
    await stand.double.advance(monthSeconds + finalSeconds);
    expect(await billing()).toMatchObject({ state: "canceled", isOpen: false });
  });

  test("tells owners and admins who are there, and not those who were", async () => {
    const { id } = await addMember(orgId, "owner", { id: "gone" });
    const where = { orgId_id: { orgId, id } };
    await withSystem((tx) => tx.membership.update({ where, data: { removedAt: new Date() } }));
    await failing();
    expect((await mailsOf(orgId, "payment")).map((mail) => mail.split(" to ")[1])).toEqual(["admin", "owner"]);
  });

  test("writes each change of where it stands in the audit, once", async () => {
    const changesOf = () =>
      withSystem(async (tx) => {
        const where = { orgId, action: "billing:change" };
        const events = await tx.auditEvent.findMany({ where, orderBy: { seq: "asc" } });
        return events.map(({ details }) => details);
      });
    const before = (await changesOf()).length;
    await failing();
    await stand.double.advance(10 * daySeconds);
    const changes = (await changesOf()).slice(before);
    expect(changes).toEqual(
      ["trialing", "active", "past_due", "canceled"].map((state) => ({
        state,
        planId: "pilot",
        cancelsAtPeriodEnd: false,
      })),
    );
  });
});
