import { withSystem } from "@mockingbird/db/system";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createStripeWebhookHandler } from "../../src/http/stripe-webhook-handler.ts";
import {
  addBillingPeople,
  type BillingStand,
  billingCaller,
  clearBilling,
  openBillingStand,
  postEvent,
  readKept,
  sessionOf,
  subscribe,
  webhookSecret,
} from "./billing-stand.ts";

const orgId = "northfield";

describeOnBothDatabases("the door for Stripe's webhooks", () => {
  let stand: BillingStand;
  beforeAll(addBillingPeople);
  beforeEach(async () => {
    await clearBilling();
    stand = await openBillingStand({ tellsNobody: true });
    return stand.close;
  });
  afterEach(() => vi.restoreAllMocks());

  const eventsKept = () =>
    withSystem((tx) => tx.stripeEvent.findMany({ select: { orgId: true, id: true, type: true } }));

  /** Subscribed at Stripe, and not yet heard of here; answers what its webhook says. */
  async function unheard(of: "northfield" | "brightwork" = orgId): Promise<{ id: string; type: string; body: string }> {
    const owner = await billingCaller(stand, of);
    const { url } = await owner.billing.startCheckout({ planId: "pilot" });
    const before = stand.double.events().length;
    await stand.double.completeCheckout(sessionOf(url));
    const event = stand.double
      .events()
      .slice(before)
      .find(({ type }) => type === "customer.subscription.created");
    if (!event) throw new Error("Whoever subscribes is told of.");
    return event;
  }

  /** The handler itself, with other secrets than the stand's. */
  const doorWith = (webhookSecrets: readonly string[]) =>
    createStripeWebhookHandler({
      billing: { stripe: stand.stripe, webhookSecrets },
      startSending: () => undefined,
      now: () => stand.double.now(),
    });
  const signed = (body: string, secret = webhookSecret) =>
    new Request("http://localhost:3001/api/stripe/webhook", {
      method: "POST",
      headers: {
        "stripe-signature": stand.stripe.webhooks.generateTestHeaderString({ payload: body, secret }),
      },
      body,
    });

  test("lets in what Stripe signed, applies it, and has its mails sent", async () => {
    const { id, type, body } = await unheard();
    expect((await readKept(orgId)).account.state).toBe("none");
    const answer = await postEvent(stand.webhookUrl, body);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ outcome: "applied" });
    expect((await readKept(orgId)).account).toMatchObject({ state: "trialing", planId: "pilot" });
    expect(await eventsKept()).toEqual([{ orgId, id, type }]);
    expect(stand.sentFor).toEqual([orgId]);
  });

  test("carries out once what comes again", async () => {
    const { body } = await unheard();
    await postEvent(stand.webhookUrl, body);
    const again = await postEvent(stand.webhookUrl, body);
    expect(await again.json()).toEqual({ outcome: "repeated" });
    expect(await eventsKept()).toHaveLength(1);
  });

  describe("keeps out, without a word to Stripe and without a trace,", () => {
    const nothingHappened = async (answer: Response) => {
      expect(answer.status).toBe(400);
      expect((await readKept(orgId)).account.state).toBe("none");
      expect(await eventsKept()).toEqual([]);
      expect(asked).toEqual([]);
      expect(stand.sentFor).toEqual([]);
    };
    let asked: string[];
    let body: string;
    beforeEach(async () => {
      asked = [];
      await stand.close();
      stand = await openBillingStand({ tellsNobody: true, onRequest: ({ path }) => void asked.push(path) });
      ({ body } = await unheard());
      asked = [];
      return stand.close;
    });

    test("what has no signature", async () => {
      await nothingHappened(await fetch(stand.webhookUrl, { method: "POST", body }));
    });

    test.each(["", "t=1", "v1=00", "t=x,v1=y", "nonsense", "t=1700000000,v1=", "t=,v1=,v0="])(
      "a signature like %j",
      async (signature) => {
        const headers = { "stripe-signature": signature };
        await nothingHappened(await fetch(stand.webhookUrl, { method: "POST", headers, body }));
      },
    );

    test("what somebody else signed", async () => {
      await nothingHappened(await postEvent(stand.webhookUrl, body, { secret: "whsec_somebody_else" }));
    });

    test("a body that was changed after it was signed", async () => {
      const header = stand.stripe.webhooks.generateTestHeaderString({ payload: body, secret: webhookSecret });
      for (const changed of [
        `${body} `,
        body.replace("customer.subscription.created", "customer.subscription.deleted"),
      ]) {
        const headers = { "stripe-signature": header };
        await nothingHappened(await fetch(stand.webhookUrl, { method: "POST", headers, body: changed }));
      }
    });

    test("what was signed six minutes ago, or with a time that was never signed", async () => {
      const now = Math.floor(Date.now() / 1000);
      await nothingHappened(await postEvent(stand.webhookUrl, body, { timestamp: now - 360 }));
      const old = stand.stripe.webhooks.generateTestHeaderString({
        payload: body,
        secret: webhookSecret,
        timestamp: now - 360,
      });
      const headers = { "stripe-signature": old.replace(/^t=\d+/, `t=${now}`) };
      await nothingHappened(await fetch(stand.webhookUrl, { method: "POST", headers, body }));
    });

    test("everything, while no secret is set", async () => {
      await nothingHappened(await doorWith([])(signed(body)));
      await nothingHappened(await doorWith([])(signed(body, "")));
    });
  });

  test("lets in what either of two secrets signed, while one replaces the other", async () => {
    const { body } = await unheard();
    const door = doorWith(["whsec_new", webhookSecret]);
    expect((await door(signed(body))).status).toBe(200);
    expect(await (await door(signed(body, "whsec_new"))).json()).toEqual({ outcome: "repeated" });
    expect((await doorWith(["whsec_new"])(signed(body))).status).toBe(400);
  });

  test("reads no further than any event of Stripe's is long", async () => {
    const answer = await doorWith([webhookSecret])(signed("x".repeat(600 * 1024)));
    expect(answer.status).toBe(413);
  });

  test("refuses what is signed and no event, without breaking", async () => {
    for (const body of [
      "",
      "not JSON",
      "null",
      "[]",
      "{}",
      '{"type":"invoice.paid"}',
      '{"id":7,"type":"invoice.paid","data":{}}',
    ]) {
      expect((await doorWith([webhookSecret])(signed(body))).status, body).toBe(400);
    }
    expect(await eventsKept()).toEqual([]);
  });

  test("is not there for another method, nor where nothing is billed", async () => {
    expect((await doorWith([webhookSecret])(new Request("http://localhost/"))).status).toBe(405);
    const none = createStripeWebhookHandler({ billing: null, startSending: () => undefined, now: () => new Date() });
    expect((await none(signed("{}"))).status).toBe(404);
  });

  test("takes an event of a kind that means nothing here, and does nothing", async () => {
    const { body } = await unheard();
    const other = body.replace("customer.subscription.created", "customer.tax_id.created");
    const answer = await postEvent(stand.webhookUrl, other);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ outcome: "ignored" });
    expect((await readKept(orgId)).account.state).toBe("none");
  });

  test("takes an event about a customer that is nobody's here, does nothing, and says so in the log", async () => {
    const logged = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const { body } = await unheard();
    const { account } = await readKept(orgId);
    const answer = await postEvent(stand.webhookUrl, body.replaceAll(account.stripeCustomerId, "cus_of_nobody"));
    expect(await answer.json()).toEqual({ outcome: "ignored" });
    expect(await eventsKept()).toEqual([]);
    expect(logged.mock.calls.flat().join("")).toContain("stripe-event.unknown-customer");
  });

  test("applies what it is told to the organisation whose customer it is, and leaves the other as it was", async () => {
    await subscribe(stand, "brightwork", "department");
    const before = await readKept("brightwork");
    const { body } = await unheard();
    await postEvent(stand.webhookUrl, body);
    expect((await readKept(orgId)).account).toMatchObject({ state: "trialing", planId: "pilot" });
    expect(await readKept("brightwork")).toEqual(before);
    expect(await eventsKept()).toMatchObject([{ orgId }]);
  });

  test("keeps no invoice of another customer, whatever an event puts side by side", async () => {
    await subscribe(stand, "brightwork", "department");
    await unheard();
    const [own, other] = [await readKept(orgId), await readKept("brightwork")];
    const paid = stand.double
      .events()
      .find(({ type, body }) => type === "invoice.paid" && body.includes(other.account.stripeCustomerId));
    if (!paid) throw new Error("The first invoice of a trial is paid.");
    const mixed = paid.body.replaceAll(other.account.stripeCustomerId, own.account.stripeCustomerId);
    await postEvent(stand.webhookUrl, mixed);
    expect((await readKept(orgId)).invoices).toEqual([]);
    expect((await readKept("brightwork")).invoices).toEqual(other.invoices);
  });

  test("believes Stripe and not the event about what is so now", async () => {
    const { body } = await unheard();
    await postEvent(stand.webhookUrl, body.replaceAll('"trialing"', '"canceled"'));
    expect((await readKept(orgId)).account.state).toBe("trialing");
  });

  test.each([500, 503, 429, 404])(
    "asks for it again when Stripe answers %d, and then carries it out",
    async (status) => {
      const { body } = await unheard();
      stand.failing.status = status;
      expect((await postEvent(stand.webhookUrl, body)).status).toBe(500);
      expect((await readKept(orgId)).account.state).toBe("none");
      expect(await eventsKept()).toEqual([]);
      stand.failing.status = null;
      expect(await (await postEvent(stand.webhookUrl, body)).json()).toEqual({ outcome: "applied" });
      expect((await readKept(orgId)).account.state).toBe("trialing");
    },
  );
});

describeOnBothDatabases("Stripe's own way of telling", () => {
  beforeAll(addBillingPeople);

  test("comes again after a failure, and what happened is known in the end", async () => {
    await clearBilling();
    let failures = 2;
    const stand = await openBillingStand({
      onRequest: ({ path }) => {
        if (path !== "/v1/subscriptions" || failures === 0) return undefined;
        failures -= 1;
        return 503;
      },
    });
    const owner = await billingCaller(stand, orgId);
    const { url } = await owner.billing.startCheckout({ planId: "pilot" });
    await stand.double.completeCheckout(sessionOf(url));
    await vi.waitFor(
      () => expect(stand.double.webhooks.deliveries().every(({ state }) => state === "delivered")).toBe(true),
      { timeout: 10_000 },
    );
    expect(failures).toBe(0);
    expect(stand.double.webhooks.deliveries().some(({ attempts }) => attempts > 1)).toBe(true);
    expect((await readKept(orgId)).account).toMatchObject({ state: "trialing", planId: "pilot" });
    await stand.close();
  }, 30_000);
});
