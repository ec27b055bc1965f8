import { amountDueCents, totalCents } from "../core/amounts.ts";
import { priceOf } from "../core/lines.ts";
import type { InvoiceRecord, LineRecord, State } from "../core/records.ts";
import { listOf, type WireInvoice, type WireLine } from "./wire.ts";

export function invoiceAnswer(state: State, invoice: InvoiceRecord, baseUrl: string): WireInvoice {
  const { id, created, number, customerId, subscriptionId, reason, status, currency, lines, attempts } = invoice;
  const customer = state.customers[customerId];
  const total = totalCents(invoice);
  const due = amountDueCents(invoice);
  const isFinal = status !== "draft";
  return {
    id,
    object: "invoice",
    account_country: "US",
    account_name: "Stripe stand-in",
    account_tax_ids: null,
    amount_due: due,
    amount_overpaid: 0,
    amount_paid: status === "paid" ? due : 0,
    amount_remaining: status === "paid" ? 0 : due,
    amount_shipping: 0,
    application: null,
    attempt_count: attempts,
    attempted: attempts > 0,
    auto_advance: true,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null, provider: null, status: null },
    automatically_finalizes_at: invoice.finalizesAt,
    billing_reason: reason,
    collection_method: "charge_automatically",
    created,
    currency,
    custom_fields: null,
    customer: customerId,
    customer_account: null,
    customer_address: null,
    customer_email: customer?.email ?? null,
    customer_name: customer?.name ?? null,
    customer_phone: null,
    customer_shipping: null,
    customer_tax_exempt: "none",
    customer_tax_ids: [],
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    due_date: null,
    effective_at: invoice.finalizedAt,
    ending_balance: isFinal ? endingBalanceCents(invoice) : null,
    footer: null,
    from_invoice: null,
    hosted_invoice_url: isFinal ? `${baseUrl}/i/${id}` : null,
    invoice_pdf: isFinal ? `${baseUrl}/i/${id}/pdf` : null,
    issuer: { type: "self" },
    last_finalization_error: null,
    latest_revision: null,
    lines: listOf(
      lines.map((line) => lineAnswer(state, line, invoice)),
      `/v1/invoices/${id}/lines`,
    ),
    livemode: false,
    metadata: {},
    next_payment_attempt: invoice.nextAttemptAt ?? invoice.finalizesAt,
    number,
    on_behalf_of: null,
    parent: {
      quote_details: null,
      subscription_details: {
        metadata: state.subscriptions[subscriptionId]?.metadata ?? {},
        subscription: subscriptionId,
      },
      type: "subscription_details",
    },
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    period_end: invoice.periodEnd,
    period_start: invoice.periodStart,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    starting_balance: invoice.startingBalanceCents,
    statement_descriptor: null,
    status,
    status_transitions: {
      finalized_at: invoice.finalizedAt,
      marked_uncollectible_at: invoice.uncollectibleAt,
      paid_at: invoice.paidAt,
      voided_at: invoice.voidedAt,
    },
    subtotal: total,
    subtotal_excluding_tax: total,
    test_clock: null,
    total,
    total_discount_amounts: [],
    total_excluding_tax: total,
    total_pretax_credit_amounts: [],
    total_taxes: [],
    webhooks_delivered_at: created,
  };
}

/** A credit that an invoice leaves or uses moves the customer's balance. */
function endingBalanceCents(invoice: InvoiceRecord): number {
  return invoice.startingBalanceCents + invoice.creditUsedCents + Math.min(0, totalCents(invoice));
}

function lineAnswer(state: State, line: LineRecord, invoice: InvoiceRecord): WireLine {
  const { subscriptionId, currency } = invoice;
  const { charge, productId } = priceOf(state, line.priceId);
  return {
    id: line.id,
    object: "line_item",
    amount: line.amountCents,
    currency,
    description: line.description,
    discount_amounts: [],
    discountable: true,
    discounts: [],
    invoice: invoice.id,
    livemode: false,
    metadata: {},
    parent: {
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: null,
        proration: line.kind === "credit",
        proration_details: { credited_items: null },
        subscription: subscriptionId,
        subscription_item: line.itemId,
      },
      type: "subscription_item_details",
    },
    period: { end: line.periodEnd, start: line.periodStart },
    pretax_credit_amounts: [],
    pricing: {
      price_details: { price: line.priceId, product: productId },
      type: "price_details",
      unit_amount_decimal: charge.kind === "licensed" ? String(charge.unitCents) : null,
    },
    quantity: line.quantity,
    quantity_decimal: String(line.quantity),
    subscription: subscriptionId,
    subtotal: line.amountCents,
    taxes: [],
  };
}
