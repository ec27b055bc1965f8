import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { plans } from "@mockingbird/domain";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { refreshBilling } from "../../src/billing/refresh-billing.ts";
import { codeOf } from "../error-code.ts";
import { recordUsage } from "../metering/record-usage.ts";
import { addMember } from "../people.ts";
import {
  addBillingPeople,
  type BillingStand,
  billingCaller,
  clearBilling,
  daySeconds,
  openBillingStand,
  readKept,
  sessionOf,
  subscribe,
} from "./billing-stand.ts";

const orgId = "northfield";
const pilot = plans.pilot;
const department = plans.department;

/** What the audit says of billing, oldest first. */
function auditOf(of: string) {
  return withSystem(async (tx) => {
    const where = { orgId: of, action: { startsWith: "billing:" } };
    const events = await tx.auditEvent.findMany({ where, orderBy: { seq: "asc" } });
    return events.map(({ actor, action, details }) => ({ actor, action, details }));
  });
}

describeOnBothDatabases("billing", () => {
  let stand: BillingStand;
  let carriedOut: (request: { method: string; path: string }) => void;
  beforeAll(addBillingPeople);
  beforeEach(async () => {
    await clearBilling();
    carriedOut = () => undefined;
    stand = await openBillingStand({ tellsNobody: true, onCarriedOut: (request) => carriedOut(request) });
    return stand.close;
  });

  const owner = () => billingCaller(stand, orgId);
  const subscriptionsOf = async () => {
    const { account } = await readKept(orgId);
    const { data } = await stand.stripe.subscriptions.list({ customer: account.stripeCustomerId, status: "all" });
    return data;
  };

  /** Subscribed, the trial over, and paying. */
  async function paying(planId: "pilot" | "department" = "pilot") {
    await subscribe(stand, orgId, planId);
    await stand.double.advance(pilot.trialDays * daySeconds + 7_200);
    const caller = await owner();
    expect(await caller.billing.refresh()).toMatchObject({ state: "active", planId });
    return caller;
  }

  describe("subscribing", () => {
    test("begins with a trial, with its minutes and its end", async () => {
      const caller = await owner();
      expect(await caller.billing.get()).toMatchObject({ state: "none", planId: null, isOpen: true });
      const { url } = await caller.billing.startCheckout({ planId: "pilot" });
      expect(await caller.billing.refresh()).toMatchObject({ state: "none", planId: null });
      await stand.double.completeCheckout(sessionOf(url));
      expect(await caller.billing.refresh()).toMatchObject({
        state: "trialing",
        planId: "pilot",
        isOpen: true,
        isOffered: true,
        isDemonstration: true,
        trialEndsAt: new Date(stand.double.now().getTime() + pilot.trialDays * daySeconds * 1000).toISOString(),
        usage: {
          includedSeconds: pilot.trialSeconds,
          secondsMax: pilot.trialSeconds,
          seatsMax: pilot.seatsMax,
          concurrentInterviewsMax: pilot.concurrentInterviewsMax,
        },
      });
      const details = { state: "trialing", planId: "pilot", cancelsAtPeriodEnd: false };
      expect((await auditOf(orgId)).slice(-2)).toEqual([
        { actor: "owner", action: "billing:checkout", details: { planId: "pilot" } },
        { actor: "system", action: "billing:change", details },
      ]);
    });

    test("with a double click opens one page and makes one customer", async () => {
      const caller = await owner();
      const pages = await Promise.all([
        caller.billing.startCheckout({ planId: "pilot" }),
        caller.billing.startCheckout({ planId: "pilot" }),
      ]);
      expect(pages[0].url).toBe(pages[1].url);
      expect(await stand.stripe.customers.list()).toMatchObject({ data: [{ metadata: { orgId } }] });
      expect((await stand.stripe.checkout.sessions.list()).data).toHaveLength(1);
    });

    test("leaves the page of another plan closed, so that nobody subscribes twice", async () => {
      const caller = await owner();
      const first = await caller.billing.startCheckout({ planId: "pilot" });
      const second = await caller.billing.startCheckout({ planId: "department" });
      await expect(stand.double.completeCheckout(sessionOf(first.url))).rejects.toThrow();
      const third = await caller.billing.startCheckout({ planId: "pilot" });
      await expect(stand.double.completeCheckout(sessionOf(second.url))).rejects.toThrow();
      await stand.double.completeCheckout(sessionOf(third.url));
      expect(await caller.billing.refresh()).toMatchObject({ state: "trialing", planId: "pilot" });
      expect(await subscriptionsOf()).toHaveLength(1);
    });

    test("is refused to those who are subscribed", async () => {
      await subscribe(stand, orgId);
      const caller = await owner();
      expect(await codeOf(caller.billing.startCheckout({ planId: "department" }))).toBe("ALREADY_SUBSCRIBED");
      expect((await stand.stripe.checkout.sessions.list()).data).toHaveLength(1);
    });

    test("is refused to those who just were at Checkout, before any webhook of it came", async () => {
      const caller = await owner();
      const { url } = await caller.billing.startCheckout({ planId: "pilot" });
      await stand.double.completeCheckout(sessionOf(url));
      expect(await codeOf(caller.billing.startCheckout({ planId: "department" }))).toBe("ALREADY_SUBSCRIBED");
      expect(await caller.billing.get()).toMatchObject({ state: "trialing", planId: "pilot" });
      expect((await stand.stripe.checkout.sessions.list()).data).toHaveLength(1);
    });

    test("a second time has no second trial, also when nothing was heard of the first", async () => {
      const caller = await owner();
      const first = await caller.billing.startCheckout({ planId: "pilot" });
      await stand.double.completeCheckout(sessionOf(first.url));
      const [subscription] = await subscriptionsOf();
      await stand.stripe.subscriptions.cancel(subscription?.id ?? "");
      const second = await caller.billing.startCheckout({ planId: "pilot" });
      await stand.double.completeCheckout(sessionOf(second.url));
      expect(await caller.billing.refresh()).toMatchObject({ state: "active", trialEndsAt: null });
    });

    test("a second time has no second trial", async () => {
      await subscribe(stand, orgId);
      const caller = await owner();
      const [subscription] = await subscriptionsOf();
      await stand.stripe.subscriptions.cancel(subscription?.id ?? "");
      expect(await caller.billing.refresh()).toMatchObject({ state: "canceled", isOpen: false });
      const { url } = await caller.billing.startCheckout({ planId: "pilot" });
      await stand.double.completeCheckout(sessionOf(url));
      expect(await caller.billing.refresh()).toMatchObject({
        state: "active",
        trialEndsAt: null,
        usage: { includedSeconds: pilot.includedSeconds },
      });
    });

    test("happens to the organisation that did, and to no other", async () => {
      const other = await billingCaller(stand, "brightwork");
      const before = await other.billing.get();
      await subscribe(stand, orgId);
      expect(await other.billing.get()).toEqual(before);
      await subscribe(stand, "brightwork", "institution");
      const [own, others] = [await readKept(orgId), await readKept("brightwork")];
      expect(own.account).toMatchObject({ planId: "pilot" });
      expect(others.account).toMatchObject({ planId: "institution" });
      expect(own.account.stripeCustomerId).not.toBe(others.account.stripeCustomerId);
    });
  });

  describe("the portal", () => {
    test("is opened for those who have been at Checkout, and is written down", async () => {
      await subscribe(stand, orgId);
      const caller = await owner();
      const { url } = await caller.billing.openPortal();
      expect(url.startsWith(stand.double.url)).toBe(true);
      expect((await auditOf(orgId)).at(-1)).toMatchObject({ actor: "owner", action: "billing:portal" });
    });

    test("is not there for those who never were", async () => {
      const caller = await owner();
      expect(await codeOf(caller.billing.openPortal())).toBe("NOT_SUBSCRIBED");
    });
  });

  describe("a change of plan", () => {
    test("says before what it costs, and costs that", async () => {
      const caller = await paying();
      const preview = await caller.billing.previewChange({ planId: "department" });
      expect(preview).toMatchObject({ planId: "department", currency: "usd", usedCents: 0 });
      expect(preview.creditCents).toBeGreaterThan(pilot.monthlyCents - 100);
      expect(preview.dueNowCents).toBe(department.monthlyCents - preview.creditCents);
      const changed = await caller.billing.changePlan({ planId: "department" });
      expect(changed).toMatchObject({
        state: "active",
        planId: "department",
        periodStartsAt: stand.double.now().toISOString(),
        usage: { chargedSeconds: 0, includedSeconds: department.includedSeconds },
      });
      const { account } = await readKept(orgId);
      const { data } = await stand.stripe.invoices.list({ customer: account.stripeCustomerId, limit: 1 });
      expect(data).toMatchObject([{ total: preview.dueNowCents, status: "paid" }]);
      expect((await auditOf(orgId)).slice(-2)).toMatchObject([
        { actor: "owner", action: "billing:plan", details: { before: "pilot", after: "department" } },
        { actor: "system", action: "billing:change", details: { planId: "department" } },
      ]);
    });

    test("takes with it what was used until then, on the invoice of the plan it was used in", async () => {
      const caller = await paying();
      const { id: membershipId } = await addMember(orgId, "candidate");
      const seconds = pilot.includedSeconds + 600;
      await recordUsage({ orgId, membershipId }, { seconds, at: stand.double.now() });
      await stand.double.advance(daySeconds);
      await caller.billing.changePlan({ planId: "department" });
      const { account } = await readKept(orgId);
      const { data } = await stand.stripe.invoices.list({ customer: account.stripeCustomerId, limit: 1 });
      const metered = data[0]?.lines.data.filter(({ quantity }) => quantity === seconds) ?? [];
      expect(metered.reduce((cents, { amount }) => cents + amount, 0)).toBe(10 * pilot.extraCentsPerMinute);
      expect(await caller.billing.get()).toMatchObject({ secondsUnderWay: 0 });
    });

    test("waits while minutes may be on their way, and has changed nothing", async () => {
      let losesMeterEvents = false;
      const losing = await openBillingStand({
        tellsNobody: true,
        onRequest: ({ path }) => (losesMeterEvents && path.endsWith("/meter_events") ? 503 : undefined),
      });
      await clearBilling();
      await subscribe(losing, orgId);
      const { id: membershipId } = await addMember(orgId, "candidate");
      await recordUsage({ orgId, membershipId }, { seconds: 60, at: losing.double.now() });
      const caller = await billingCaller(losing, orgId);
      losesMeterEvents = true;
      expect(await codeOf(caller.billing.changePlan({ planId: "department" }))).toBe("USAGE_BEING_REPORTED");
      expect(await caller.billing.refresh()).toMatchObject({ planId: "pilot", secondsUnderWay: 60 });
      losesMeterEvents = false;
      expect(await caller.billing.changePlan({ planId: "department" })).toMatchObject({
        planId: "department",
        secondsUnderWay: 0,
      });
      await losing.close();
    });

    test("on trial leaves the trial its end, there and back and there again", async () => {
      await subscribe(stand, orgId);
      const caller = await owner();
      const { trialEndsAt } = await caller.billing.get();
      for (const planId of ["department", "pilot", "department", "pilot"] as const) {
        const { dueNowCents } = await caller.billing.previewChange({ planId });
        expect(dueNowCents).toBe(0);
        await stand.double.advance(60);
        const changed = await caller.billing.changePlan({ planId });
        expect(changed).toMatchObject({ state: "trialing", planId, trialEndsAt });
      }
    });

    test("to the plan one has, or without a subscription, is refused", async () => {
      const caller = await owner();
      expect(await codeOf(caller.billing.changePlan({ planId: "pilot" }))).toBe("NOT_SUBSCRIBED");
      expect(await codeOf(caller.billing.previewChange({ planId: "pilot" }))).toBe("NOT_SUBSCRIBED");
      await subscribe(stand, orgId);
      expect(await codeOf(caller.billing.changePlan({ planId: "pilot" }))).toBe("ALREADY_SUBSCRIBED");
      expect(await codeOf(caller.billing.previewChange({ planId: "pilot" }))).toBe("ALREADY_SUBSCRIBED");
    });

    test("clicked twice is one change", async () => {
      const caller = await paying();
      const codes = await Promise.all([
        codeOf(caller.billing.changePlan({ planId: "department" })),
        codeOf(caller.billing.changePlan({ planId: "department" })),
      ]);
      expect(codes).toContain(null);
      expect([null, "ALREADY_SUBSCRIBED"]).toContain(codes.find((code) => code !== null) ?? null);
      const { account } = await readKept(orgId);
      const { data } = await stand.stripe.invoices.list({ customer: account.stripeCustomerId });
      // Of the trial, of its first month, and of the change.
      expect(data).toHaveLength(3);
    });
  });

  test("minutes beyond the plan's are those that the owner allows", async () => {
    const caller = await paying();
    expect(await caller.billing.get()).toMatchObject({
      extraSecondsMax: 0,
      usage: { secondsMax: pilot.includedSeconds },
    });
    expect(await caller.billing.setExtraSeconds({ extraSecondsMax: 3_600 })).toMatchObject({
      extraSecondsMax: 3_600,
      usage: { secondsMax: pilot.includedSeconds + 3_600 },
    });
    expect(await caller.billing.setExtraSeconds({ extraSecondsMax: null })).toMatchObject({
      extraSecondsMax: null,
      usage: { secondsMax: null },
    });
    expect((await auditOf(orgId)).slice(-2)).toEqual([
      { actor: "owner", action: "billing:limit", details: { before: 0, after: 3_600 } },
      { actor: "owner", action: "billing:limit", details: { before: 3_600, after: "no limit" } },
    ]);
    for (const extraSecondsMax of [-1, 1.5, 1e12]) {
      expect(await codeOf(caller.billing.setExtraSeconds({ extraSecondsMax }))).toBe("INVALID_INPUT");
    }
    // What Stripe says of the subscription leaves it alone.
    expect(await caller.billing.refresh()).toMatchObject({ extraSecondsMax: null });
  });

  test("without a subscription nobody sets minutes beyond", async () => {
    const caller = await owner();
    expect(await codeOf(caller.billing.setExtraSeconds({ extraSecondsMax: 60 }))).toBe("NOT_SUBSCRIBED");
  });

  describe("while Stripe is down", () => {
    test("everything that needs it says so, what does not goes on, and nothing is lost", async () => {
      const caller = await paying();
      const before = await readKept(orgId);
      const billing = await caller.billing.get();
      const eventsBefore = await auditOf(orgId);
      for (const status of [500, 503, 429]) {
        stand.failing.status = status;
        expect(await codeOf(caller.billing.refresh())).toBe("BILLING_UNAVAILABLE");
        expect(await codeOf(caller.billing.openPortal())).toBe("BILLING_UNAVAILABLE");
        expect(await codeOf(caller.billing.previewChange({ planId: "department" }))).toBe("BILLING_UNAVAILABLE");
        expect(await codeOf(caller.billing.changePlan({ planId: "department" }))).toBe("BILLING_UNAVAILABLE");
      }
      expect(await caller.billing.get()).toEqual(billing);
      expect(await caller.billing.listInvoices({})).toMatchObject({ nextAfter: null });
      expect(await readKept(orgId)).toEqual(before);
      expect(await auditOf(orgId)).toEqual(eventsBefore);
      stand.failing.status = null;
      expect(await caller.billing.changePlan({ planId: "department" })).toMatchObject({ planId: "department" });
    });

    test("nobody subscribes, and whoever tries again does so as the same customer", async () => {
      const caller = await owner();
      stand.failing.status = 500;
      expect(await codeOf(caller.billing.startCheckout({ planId: "pilot" }))).toBe("BILLING_UNAVAILABLE");
      stand.failing.status = null;
      await caller.billing.startCheckout({ planId: "pilot" });
      expect((await stand.stripe.customers.list()).data).toHaveLength(1);
    });

    test("a change that was carried out without an answer is not made twice", async () => {
      const caller = await paying();
      const { account } = await readKept(orgId);
      const invoicesOf = async () =>
        (await stand.stripe.invoices.list({ customer: account.stripeCustomerId })).data.length;
      const before = await invoicesOf();
      // It is made, and from then on Stripe answers nothing.
      carriedOut = ({ method, path }) => {
        if (method === "POST" && path.startsWith("/v1/subscriptions/")) stand.failing.status = 503;
      };
      expect(await codeOf(caller.billing.changePlan({ planId: "department" }))).toBe("BILLING_UNAVAILABLE");
      expect(await caller.billing.get()).toMatchObject({ planId: "pilot" });
      stand.failing.status = null;
      expect(await caller.billing.changePlan({ planId: "department" })).toMatchObject({ planId: "department" });
      expect(await invoicesOf()).toBe(before + 1);
    });
  });

  describe("invoices", () => {
    test("are listed newest first, each with the seconds of our own ledger, page by page", async () => {
      const caller = await paying();
      const { id: membershipId } = await addMember(orgId, "candidate");
      const used = [600, 1_234, 59];
      for (const seconds of used) {
        await recordUsage({ orgId, membershipId }, { seconds, at: stand.double.now() });
        await caller.billing.changePlan({ planId: "department" });
        await stand.double.advance(daySeconds);
        await caller.billing.changePlan({ planId: "pilot" });
        await stand.double.advance(daySeconds);
      }
      const { account } = await readKept(orgId);
      for await (const { id } of stand.stripe.invoices.list({ customer: account.stripeCustomerId })) {
        await refreshBilling(stand.stripe, orgId, { invoiceId: id });
      }
      const { invoices, nextAfter } = await caller.billing.listInvoices({});
      expect(nextAfter).toBeNull();
      expect(invoices).toHaveLength(8);
      expect(invoices.map(({ createdAt }) => createdAt)).toEqual(
        invoices
          .map(({ createdAt }) => createdAt)
          .toSorted()
          .reverse(),
      );
      for (const { meteredSeconds, ledgerSeconds } of invoices) expect(ledgerSeconds).toBe(meteredSeconds);
      expect(invoices.map(({ meteredSeconds }) => meteredSeconds).filter((seconds) => seconds > 0)).toEqual(
        used.toReversed(),
      );
      for (const { hostedUrl } of invoices) expect(hostedUrl?.startsWith(stand.double.url)).toBe(true);
      const other = await billingCaller(stand, "brightwork");
      expect(await other.billing.listInvoices({})).toEqual({ invoices: [], nextAfter: null });
    });
  });

  describe("who may what", () => {
    test("owners change it, admins read it, reviewers neither", async () => {
      await subscribe(stand, orgId);
      const [admin, reviewer] = [
        await billingCaller(stand, orgId, "admin"),
        await billingCaller(stand, orgId, "reviewer"),
      ];
      expect(await admin.billing.get()).toMatchObject({ state: "trialing" });
      expect(await admin.billing.refresh()).toMatchObject({ state: "trialing" });
      expect(await codeOf(admin.billing.listInvoices({}))).toBeNull();
      for (const caller of [admin, reviewer]) {
        expect(await codeOf(caller.billing.startCheckout({ planId: "pilot" }))).toBe("FORBIDDEN");
        expect(await codeOf(caller.billing.openPortal())).toBe("FORBIDDEN");
        expect(await codeOf(caller.billing.previewChange({ planId: "department" }))).toBe("FORBIDDEN");
        expect(await codeOf(caller.billing.changePlan({ planId: "department" }))).toBe("FORBIDDEN");
        expect(await codeOf(caller.billing.setExtraSeconds({ extraSecondsMax: 60 }))).toBe("FORBIDDEN");
      }
      for (const read of [reviewer.billing.get(), reviewer.billing.refresh(), reviewer.billing.listInvoices({})]) {
        expect(await codeOf(read)).toBe("FORBIDDEN");
      }
      expect((await readKept(orgId)).account).toMatchObject({ planId: "pilot", extraSecondsMax: 0 });
    });
  });

  test("where nothing is billed, limits agreed by contract are shown, and the rest says that it is not set up", async () => {
    const caller = await billingCaller(null, orgId);
    expect(await caller.billing.get()).toMatchObject({ state: "none", isOpen: true, isOffered: false });
    expect(await caller.billing.listInvoices({})).toEqual({ invoices: [], nextAfter: null });
    for (const call of [
      caller.billing.refresh(),
      caller.billing.startCheckout({ planId: "pilot" }),
      caller.billing.openPortal(),
      caller.billing.previewChange({ planId: "pilot" }),
      caller.billing.changePlan({ planId: "pilot" }),
    ]) {
      expect(await codeOf(call)).toBe("BILLING_UNAVAILABLE");
    }
  });
});
