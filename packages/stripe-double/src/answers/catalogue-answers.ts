import type { Stripe } from "stripe";
import type { MeterEventRecord, MeterRecord, PriceRecord, ProductRecord } from "../core/records.ts";
import type { WirePrice } from "./wire.ts";

export function productAnswer({ id, created, isActive, name, description, metadata }: ProductRecord) {
  return {
    id,
    object: "product",
    active: isActive,
    created,
    description,
    images: [],
    livemode: false,
    marketing_features: [],
    metadata,
    name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: "service",
    unit_label: null,
    updated: created,
    url: null,
  } satisfies Stripe.Product;
}

export function priceAnswer(price: PriceRecord): WirePrice {
  const { id, created, isActive, productId, currency, lookupKey, nickname, metadata, charge } = price;
  const isMetered = charge.kind === "metered";
  return {
    id,
    object: "price",
    active: isActive,
    billing_scheme: isMetered ? "tiered" : "per_unit",
    created,
    currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: lookupKey,
    metadata,
    nickname,
    product: productId,
    recurring: {
      interval: "month",
      interval_count: 1,
      meter: isMetered ? charge.meterId : null,
      trial_period_days: null,
      usage_type: charge.kind,
    },
    tax_behavior: "unspecified",
    tiers_mode: isMetered ? "graduated" : null,
    ...(isMetered && {
      tiers: charge.tiers.map(({ upTo, unitDecimal }) => ({
        flat_amount: null,
        flat_amount_decimal: null,
        unit_amount: /^\d+$/.test(unitDecimal) ? Number(unitDecimal) : null,
        unit_amount_decimal: unitDecimal,
        up_to: upTo,
      })),
    }),
    transform_quantity: null,
    type: "recurring",
    unit_amount: isMetered ? null : charge.unitCents,
    unit_amount_decimal: isMetered ? null : String(charge.unitCents),
  };
}

export function meterAnswer({ id, created, displayName, eventName }: MeterRecord) {
  return {
    id,
    object: "billing.meter",
    created,
    customer_mapping: { event_payload_key: "stripe_customer_id", type: "by_id" },
    default_aggregation: { formula: "sum" },
    display_name: displayName,
    event_name: eventName,
    event_time_window: null,
    livemode: false,
    status: "active",
    status_transitions: { deactivated_at: null },
    updated: created,
    value_settings: { event_payload_key: "value" },
  } satisfies Stripe.Billing.Meter;
}

export function meterEventAnswer(event: MeterEventRecord) {
  const { identifier, eventName, customerId, value, at, created } = event;
  return {
    object: "billing.meter_event",
    created,
    event_name: eventName,
    identifier,
    livemode: false,
    payload: { stripe_customer_id: customerId, value: String(value) },
    timestamp: at,
  } satisfies Stripe.Billing.MeterEvent;
}

export function meterEventSummaryAnswer(meterId: string, span: { start: number; end: number }, value: number) {
  return {
    id: `mtrusg_${meterId}_${span.start}_${span.end}`,
    object: "billing.meter_event_summary",
    aggregated_value: value,
    end_time: span.end,
    livemode: false,
    meter: meterId,
    start_time: span.start,
  } satisfies Stripe.Billing.MeterEventSummary;
}
