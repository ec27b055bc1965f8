import type { Stripe } from "stripe";

/** What the double keeps. Times are whole seconds since 1970, as Stripe's are; money is whole cents. */

/** A card that every payment goes through with, or none does. */
export type Card = "works" | "declines";

export interface CustomerRecord {
  id: string;
  created: number;
  email: string | null;
  name: string | null;
  metadata: Record<string, string>;
  /** null until one was given at Checkout. */
  card: Card | null;
  /** Negative: a credit that lowers the next invoices. */
  balanceCents: number;
}

export interface ProductRecord {
  id: string;
  created: number;
  isActive: boolean;
  name: string;
  description: string | null;
  metadata: Record<string, string>;
}

export interface Tier {
  /** null: without an end. */
  upTo: number | null;
  /** Cents for a unit, with up to twelve decimals, as text. */
  unitDecimal: string;
}

export interface PriceRecord {
  id: string;
  created: number;
  isActive: boolean;
  productId: string;
  currency: string;
  lookupKey: string | null;
  nickname: string | null;
  metadata: Record<string, string>;
  /** In advance, a fixed sum for each of a quantity; or in arrears, by graduated tiers of what a meter counted. */
  charge: { kind: "licensed"; unitCents: number } | { kind: "metered"; meterId: string; tiers: Tier[] };
}

export interface MeterRecord {
  id: string;
  created: number;
  displayName: string;
  eventName: string;
}

export interface MeterEventRecord {
  identifier: string;
  eventName: string;
  customerId: string;
  value: number;
  /** When it happened. */
  at: number;
  /** When it came. */
  created: number;
}

export interface CheckoutRecord {
  id: string;
  created: number;
  expiresAt: number;
  status: "open" | "complete" | "expired";
  customerId: string;
  clientReferenceId: string | null;
  items: { priceId: string; quantity: number | null }[];
  trialDays: number;
  isFlexible: boolean;
  metadata: Record<string, string>;
  subscriptionMetadata: Record<string, string>;
  successUrl: string;
  cancelUrl: string | null;
  subscriptionId: string | null;
  /** The first invoice of what was subscribed to. */
  invoiceId: string | null;
}

export interface PortalRecord {
  id: string;
  created: number;
  customerId: string;
  returnUrl: string;
}

type SubscriptionStatus = "trialing" | "active" | "past_due" | "canceled" | "unpaid";

export interface SubscriptionItemRecord {
  id: string;
  created: number;
  priceId: string;
  quantity: number | null;
  /** From when its usage counts: the period's start, or when it was added. */
  usageFrom: number;
}

export interface SubscriptionRecord {
  id: string;
  created: number;
  customerId: string;
  status: SubscriptionStatus;
  isFlexible: boolean;
  items: SubscriptionItemRecord[];
  metadata: Record<string, string>;
  anchor: number;
  periodStart: number;
  periodEnd: number;
  trialStart: number | null;
  trialEnd: number | null;
  cancelsAtPeriodEnd: boolean;
  canceledAt: number | null;
  endedAt: number | null;
  latestInvoiceId: string | null;
  /** What a change left to be invoiced with the next period. */
  pendingLines: LineRecord[];
  /** Whether the end of the trial was announced. */
  trialEndAnnounced: boolean;
}

export interface LineRecord {
  id: string;
  kind: "licensed" | "metered" | "credit";
  description: string;
  itemId: string;
  priceId: string;
  /** Units; of a metered line on a draft, as far as is known. */
  quantity: number;
  amountCents: number;
  periodStart: number;
  periodEnd: number;
  /** A metered line of a trial costs nothing. */
  isFree: boolean;
}

export type InvoiceStatus = "draft" | "open" | "paid" | "uncollectible" | "void";

export interface InvoiceRecord {
  id: string;
  created: number;
  number: string | null;
  customerId: string;
  subscriptionId: string;
  reason: "subscription_create" | "subscription_cycle" | "subscription_update";
  status: InvoiceStatus;
  currency: string;
  lines: LineRecord[];
  periodStart: number;
  periodEnd: number;
  /** When a draft becomes final. */
  finalizesAt: number | null;
  finalizedAt: number | null;
  paidAt: number | null;
  voidedAt: number | null;
  uncollectibleAt: number | null;
  /** The customer's balance when it became final. */
  startingBalanceCents: number;
  /** Of the total, what a credit covered; at most the total. */
  creditUsedCents: number;
  attempts: number;
  nextAttemptAt: number | null;
}

export interface EventRecord {
  id: string;
  created: number;
  type: Stripe.Event["type"];
  /** The object as it was then. */
  object: unknown;
}

export interface State {
  /** By how much the double's clock is ahead of the machine's. */
  offsetSeconds: number;
  /** Ids count up, so that a run can be told from its log. */
  counter: number;
  invoiceCounter: number;
  customers: Record<string, CustomerRecord>;
  products: Record<string, ProductRecord>;
  prices: Record<string, PriceRecord>;
  meters: Record<string, MeterRecord>;
  meterEvents: MeterEventRecord[];
  checkouts: Record<string, CheckoutRecord>;
  portals: Record<string, PortalRecord>;
  subscriptions: Record<string, SubscriptionRecord>;
  invoices: Record<string, InvoiceRecord>;
  events: EventRecord[];
  /** Those whose webhook was neither answered nor given up yet. */
  pendingEventIds: string[];
  /** Answers by idempotency key. */
  answers: Record<string, { created: number; request: string; status: number; body: string }>;
}

export function emptyState(): State {
  return {
    offsetSeconds: 0,
    counter: 0,
    invoiceCounter: 0,
    customers: {},
    products: {},
    prices: {},
    meters: {},
    meterEvents: [],
    checkouts: {},
    portals: {},
    subscriptions: {},
    invoices: {},
    events: [],
    pendingEventIds: [],
    answers: {},
  };
}
