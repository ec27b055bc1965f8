import { createBillingAccount, withOrg } from "@mockingbird/db";
import { describeOnBothDatabases } from "@mockingbird/db/testing";
import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { eventHandlers } from "../../src/billing/events/index.ts";
import {
  addBillingPeople,
  type BillingStand,
  clearBilling,
  mailsOf,
  openBillingStand,
  postEvent,
  readKept,
} from "./billing-stand.ts";
import { beginLife, lifeSteps, subscribeUnheard } from "./subscription-life.ts";

const orgId = "northfield";
/** Each life is months with dozens of webhooks, over real connections. */
const livesMs = 120_000;
/** No life has more events. */
const eventsMax = 80;

/** Of one event: how many steps of the life later it comes, in which place among those that come then, and how often. */
const comingArbitrary = fc.record({
  laterSteps: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(lifeSteps) }),
  place: fc.nat(1_000),
  copies: fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 2, max: 3 }) }),
  /** Stripe is down when it comes for the first time. */
  meetsFailure: fc.boolean(),
});

const lifeArbitrary = fc.record({
  /** How much of the life happens. */
  steps: fc.integer({ min: 1, max: lifeSteps }),
  comings: fc.array(comingArbitrary, { minLength: eventsMax, maxLength: eventsMax }),
  /** In which steps everything comes at the same time. */
  together: fc.array(fc.boolean(), { minLength: lifeSteps + 1, maxLength: lifeSteps + 1 }),
});

describeOnBothDatabases("what is kept of a subscription", () => {
  const stands: BillingStand[] = [];
  beforeAll(addBillingPeople);
  afterEach(async () => {
    for (const stand of stands.splice(0)) await stand.close();
  });

  async function open(options: Parameters<typeof openBillingStand>[0] = {}): Promise<BillingStand> {
    await clearBilling();
    const stand = await openBillingStand({ tellsNobody: true, ...options });
    stands.push(stand);
    return stand;
  }

  /** What is kept, without the address of the stand-in, which is another one each time. */
  async function kept({ double }: BillingStand) {
    const pathOf = (url: string | null) => url?.replace(double.url, "") ?? null;
    const { account, invoices } = await readKept(orgId);
    const paths = invoices.map(({ hostedUrl, pdfUrl }) => ({ hostedUrl: pathOf(hostedUrl), pdfUrl: pathOf(pdfUrl) }));
    return { account, invoices: invoices.map((invoice, index) => ({ ...invoice, ...paths[index] })) };
  }

  const meant = ({ double }: BillingStand) => double.events().filter(({ type }) => eventHandlers.has(type));

  /** The life with every webhook at once and in order: what is kept after each of its steps. */
  async function liveInOrder() {
    const stand = await open();
    const life = beginLife(stand, orgId);
    const after: Awaited<ReturnType<typeof kept>>[] = [];
    let heard = 0;
    while (await life.next()) {
      const events = meant(stand);
      for (const { body } of events.slice(heard)) expect((await postEvent(stand.webhookUrl, body)).status).toBe(200);
      heard = events.length;
      after.push(await kept(stand));
    }
    expect(heard).toBeLessThanOrEqual(eventsMax);
    return after;
  }

  test(
    "follows a whole life, from the trial to the end",
    async () => {
      const after = await liveInOrder();
      expect(after.map(({ account }) => account)).toMatchObject([
        { state: "trialing", planId: "pilot" },
        { state: "trialing", planId: "pilot" },
        { state: "active", planId: "pilot", trialEndsAt: null },
        { state: "active", planId: "department" },
        { state: "active", planId: "department" },
        { state: "past_due", planId: "department", graceUntil: expect.any(Date) },
        { state: "active", planId: "department", graceUntil: null },
        { state: "canceled", planId: "department" },
      ]);
      const { invoices = [] } = after.at(-1) ?? {};
      expect(invoices.filter(({ state }) => state !== "paid")).toEqual([]);
      expect(invoices.map(({ meteredSeconds }) => meteredSeconds)).toEqual(expect.arrayContaining([20_000, 1_234]));
      const mails = { payment: await mailsOf(orgId, "payment"), trial: await mailsOf(orgId, "trial") };
      expect(mails).toEqual({
        payment: [expect.stringMatching(/ to admin$/), expect.stringMatching(/ to owner$/)],
        trial: [expect.stringMatching(/ to admin$/), expect.stringMatching(/ to owner$/)],
      });
    },
    livesMs,
  );

  test(
    "is the same whenever, in whichever order and however often its webhooks come",
    async () => {
      const inOrder = await liveInOrder();
      await fc.assert(
        fc.asyncProperty(lifeArbitrary, async ({ steps, comings, together }) => {
          const stand = await open();
          const life = beginLife(stand, orgId);
          const queue: { body: string; due: number; place: number; fails: boolean }[] = [];
          let heard = 0;
          for (let step = 0; step < steps; step += 1) {
            await life.next();
            const events = meant(stand);
            for (const [index, { body }] of events.entries()) {
              const coming = comings[index];
              if (index < heard || !coming) continue;
              const { laterSteps, place, copies, meetsFailure } = coming;
              for (let copy = 0; copy < copies; copy += 1) {
                const due = step + laterSteps;
                queue.push({ body, due, place: place + copy * 331, fails: meetsFailure && copy === 0 });
              }
            }
            heard = events.length;
            const isLast = step === steps - 1;
            const coming = queue
              .filter(({ due }) => isLast || due <= step)
              .sort((one, other) => one.place - other.place);
            for (const event of coming) queue.splice(queue.indexOf(event), 1);
            await (together[step] ? deliverTogether : deliverOneByOne)(stand, coming);
          }
          expect(await kept(stand)).toEqual(inOrder[steps - 1]);
          for (const kind of ["payment", "trial"]) {
            const mails = await mailsOf(orgId, kind);
            expect(new Set(mails).size).toBe(mails.length);
          }
          await stand.close();
        }),
        { numRuns: 16, endOnFailure: true, seed: 20_261_123 },
      );
    },
    livesMs,
  );

  async function deliverOneByOne(stand: BillingStand, coming: { body: string; fails: boolean }[]): Promise<void> {
    const again: string[] = [];
    for (const { body, fails } of coming) {
      stand.failing.status = fails ? 503 : null;
      const { status } = await postEvent(stand.webhookUrl, body);
      stand.failing.status = null;
      // One that came before needs nothing of Stripe.
      if (status === 500 && fails) again.push(body);
      else expect(status).toBe(200);
    }
    for (const body of again) expect((await postEvent(stand.webhookUrl, body)).status).toBe(200);
  }

  async function deliverTogether(stand: BillingStand, coming: { body: string }[]): Promise<void> {
    const answers = await Promise.all(coming.map(({ body }) => postEvent(stand.webhookUrl, body)));
    expect(answers.map(({ status }) => status)).toEqual(coming.map(() => 200));
  }

  test(
    "is the same for every order there is of five webhooks, also when each comes twice",
    async () => {
      const stand = await open();
      await subscribeUnheard(stand, orgId);
      const { data } = await stand.stripe.subscriptions.list();
      await stand.stripe.subscriptions.cancel(data[0]?.id ?? "");
      const { account } = await readKept(orgId);
      const bodies = meant(stand)
        .map(({ body }) => body)
        .slice(-5);
      const found = new Set<string>();
      for (const [index, order] of permutations(bodies).entries()) {
        await forget(account.stripeCustomerId);
        for (const body of index % 4 > 0 ? order : [...order, ...order]) await postEvent(stand.webhookUrl, body);
        found.add(JSON.stringify(await kept(stand)));
      }
      expect(bodies).toHaveLength(5);
      expect(found.size).toBe(1);
      expect([...found][0]).toContain('"state":"canceled"');
    },
    livesMs,
  );

  async function forget(customer: string): Promise<void> {
    await clearBilling();
    await withOrg(orgId, (tx) => createBillingAccount(tx, customer));
  }

  describe("at the same time", () => {
    /** What each is answered, when all come at once. */
    function outcomesOf(stand: BillingStand, bodies: readonly string[]): Promise<string[]> {
      return Promise.all(
        bodies.map(async (body) => {
          const answer = await postEvent(stand.webhookUrl, body);
          return z.object({ outcome: z.string() }).parse(await answer.json()).outcome;
        }),
      );
    }

    test("the same webhook eight times is carried out once", async () => {
      const stand = await open();
      const life = beginLife(stand, orgId);
      await life.next();
      await life.next();
      const event = meant(stand).find(({ type }) => type === "customer.subscription.trial_will_end");
      const outcomes = await outcomesOf(
        stand,
        Array.from({ length: 8 }, () => event?.body ?? ""),
      );
      expect(outcomes.sort()).toEqual(["applied", ...Array.from({ length: 7 }, () => "repeated")]);
      expect(await mailsOf(orgId, "trial")).toHaveLength(2);
    });

    test(
      "all webhooks of a life, all at once, each three times",
      async () => {
        const inOrder = await liveInOrder();
        const stand = await open();
        const life = beginLife(stand, orgId);
        while (await life.next());
        const bodies = meant(stand).flatMap(({ body }) => [body, body, body]);
        const outcomes = await outcomesOf(stand, bodies);
        expect(outcomes.filter((outcome) => outcome === "applied")).toHaveLength(bodies.length / 3);
        expect(await kept(stand)).toEqual(inOrder.at(-1));
        // It was paid and is over, so nobody is told of a payment that failed, or of a trial's end.
        expect(await mailsOf(orgId, "payment")).toEqual([]);
        expect(await mailsOf(orgId, "trial")).toEqual([]);
      },
      livesMs,
    );

    test("what was asked of Stripe before something changed, and answered after, does not undo it", async () => {
      let holds = false;
      let release = () => {};
      let reached = () => {};
      const isReached = new Promise<void>((resolve) => {
        reached = resolve;
      });
      const stand = await open({
        // The answer is made, and does not leave.
        onCarriedOut: async ({ path }) => {
          if (!holds || path !== "/v1/subscriptions") return;
          holds = false;
          reached();
          await new Promise<void>((resolve) => {
            release = resolve;
          });
        },
      });
      await subscribeUnheard(stand, orgId);
      const [first] = meant(stand);
      holds = true;
      const slow = postEvent(stand.webhookUrl, first?.body ?? "");
      await isReached;
      const { data } = await stand.stripe.subscriptions.list();
      await stand.stripe.subscriptions.cancel(data[0]?.id ?? "");
      const last = meant(stand).at(-1);
      expect((await postEvent(stand.webhookUrl, last?.body ?? "")).status).toBe(200);
      release();
      expect((await slow).status).toBe(200);
      expect((await readKept(orgId)).account.state).toBe("canceled");
    });
  });
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}
