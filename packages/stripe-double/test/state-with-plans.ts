import { type CheckoutRecord, emptyState, type PriceRecord, type State } from "../src/core/records.ts";

function price(id: string, productId: string, charge: PriceRecord["charge"]): PriceRecord {
  return {
    id,
    created: 0,
    isActive: true,
    productId,
    currency: "usd",
    lookupKey: id,
    nickname: null,
    metadata: {},
    charge,
  };
}

/** A customer, a meter, and a small and a large plan, each with a monthly price and one for seconds. */
export function stateWithPlans(now: number): State {
  const state = emptyState();
  state.customers.cus_one = {
    id: "cus_one",
    created: now,
    email: "ada@example.test",
    name: "Ada",
    metadata: {},
    card: null,
    balanceCents: 0,
  };
  state.meters.mtr_one = { id: "mtr_one", created: now, displayName: "Seconds", eventName: "interview_seconds" };
  for (const [plan, unitCents, included, unitDecimal] of [
    ["small", 4_900, 3_000, "0.3"],
    ["large", 29_900, 20_000, "0.25"],
  ] as const) {
    state.products[plan] = { id: plan, created: now, isActive: true, name: plan, description: null, metadata: {} };
    const tiers = [
      { upTo: included, unitDecimal: "0" },
      { upTo: null, unitDecimal },
    ];
    state.prices[`${plan}-monthly`] = price(`${plan}-monthly`, plan, { kind: "licensed", unitCents });
    state.prices[`${plan}-seconds`] = price(`${plan}-seconds`, plan, { kind: "metered", meterId: "mtr_one", tiers });
  }
  return state;
}

/** A Checkout Session of the small plan, kept in the state. */
export function openedCheckout(state: State, { trialDays, now }: { trialDays: number; now: number }): CheckoutRecord {
  const checkout: CheckoutRecord = {
    id: "cs_one",
    created: now,
    expiresAt: now + 86_400,
    status: "open",
    customerId: "cus_one",
    clientReferenceId: null,
    items: [
      { priceId: "small-monthly", quantity: 1 },
      { priceId: "small-seconds", quantity: null },
    ],
    trialDays,
    isFlexible: true,
    metadata: {},
    subscriptionMetadata: {},
    successUrl: "http://localhost/done",
    cancelUrl: null,
    subscriptionId: null,
    invoiceId: null,
  };
  state.checkouts[checkout.id] = checkout;
  return checkout;
}
