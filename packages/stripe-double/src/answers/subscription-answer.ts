import { priceOf } from "../core/lines.ts";
import type { PriceRecord, State, SubscriptionItemRecord, SubscriptionRecord } from "../core/records.ts";
import { priceAnswer } from "./catalogue-answers.ts";
import { listOf, type WirePlan, type WireSubscription, type WireSubscriptionItem } from "./wire.ts";

export function subscriptionAnswer(state: State, subscription: SubscriptionRecord): WireSubscription {
  const { id, created, customerId, status, isFlexible, items, metadata, anchor, latestInvoiceId } = subscription;
  return {
    id,
    object: "subscription",
    application: null,
    application_fee_percent: null,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_cycle_anchor: anchor,
    billing_cycle_anchor_config: null,
    billing_mode: { flexible: null, type: isFlexible ? "flexible" : "classic" },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: subscription.cancelsAtPeriodEnd ? subscription.periodEnd : null,
    cancel_at_period_end: subscription.cancelsAtPeriodEnd,
    canceled_at: subscription.canceledAt,
    cancellation_details: null,
    collection_method: "charge_automatically",
    created,
    currency: "usd",
    customer: customerId,
    customer_account: null,
    days_until_due: null,
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    ended_at: subscription.endedAt,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: "self" },
    },
    items: listOf(
      items.map((item) => itemAnswer(state, subscription, item)),
      `/v1/subscription_items?subscription=${id}`,
    ),
    latest_invoice: latestInvoiceId,
    livemode: false,
    managed_payments: null,
    metadata,
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null,
    payment_settings: null,
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: created,
    status,
    test_clock: null,
    transfer_data: null,
    trial_end: subscription.trialEnd,
    trial_settings: { end_behavior: { billing_cycle_anchor: null, missing_payment_method: "create_invoice" } },
    trial_start: subscription.trialStart,
  };
}

function itemAnswer(
  state: State,
  { id: subscriptionId, periodStart, periodEnd }: SubscriptionRecord,
  { id, created, priceId, quantity }: SubscriptionItemRecord,
): WireSubscriptionItem {
  const price = priceOf(state, priceId);
  return {
    id,
    object: "subscription_item",
    billing_thresholds: null,
    created,
    current_period_end: periodEnd,
    current_period_start: periodStart,
    current_trial: null,
    discounts: [],
    metadata: {},
    plan: planAnswer(price),
    price: priceAnswer(price),
    ...(quantity !== null && { quantity }),
    subscription: subscriptionId,
    tax_rates: [],
  };
}

function planAnswer({ id, created, isActive, productId, currency, nickname, metadata, charge }: PriceRecord): WirePlan {
  const isMetered = charge.kind === "metered";
  return {
    id,
    object: "plan",
    active: isActive,
    amount: isMetered ? null : charge.unitCents,
    amount_decimal: isMetered ? null : String(charge.unitCents),
    billing_scheme: isMetered ? "tiered" : "per_unit",
    created,
    currency,
    interval: "month",
    interval_count: 1,
    livemode: false,
    metadata,
    meter: isMetered ? charge.meterId : null,
    nickname,
    product: productId,
    tiers_mode: isMetered ? "graduated" : null,
    transform_usage: null,
    trial_period_days: null,
    usage_type: charge.kind,
  };
}
