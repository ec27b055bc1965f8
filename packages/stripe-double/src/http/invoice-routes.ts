import { z } from "zod";
import { invoiceAnswer } from "../answers/invoice-answer.ts";
import { find } from "../core/find.ts";
import { previewInvoice } from "../core/preview-invoice.ts";
import type { InvoiceRecord } from "../core/records.ts";
import { declined } from "../core/stripe-error.ts";
import type { Double } from "../double.ts";
import { changeShape, readChange } from "./change-inputs.ts";
import { expandShape, pageShape, readForm } from "./inputs.ts";
import { pageOf } from "./page-of.ts";
import type { Route } from "./route.ts";

const previewSchema = z.strictObject({
  ...expandShape,
  customer: z.string().optional(),
  subscription: z.string(),
  subscription_details: z.strictObject(changeShape).optional(),
});
const listSchema = z.strictObject({
  ...pageShape,
  customer: z.string().optional(),
  subscription: z.string().optional(),
  status: z.enum(["draft", "open", "paid", "uncollectible", "void"]).optional(),
});

export function invoiceRoutes(double: Double): Route[] {
  const { state, engine, now } = double;
  const answer = (invoice: InvoiceRecord) => invoiceAnswer(state, invoice, double.url);
  return [
    [
      "POST /v1/invoices/create_preview",
      ({ form }) => {
        const { subscription: id, subscription_details: details } = readForm(previewSchema, form);
        const subscription = find(state.subscriptions, "subscription", id, "subscription");
        const change = details ? readChange(state, subscription, details) : null;
        return answer(previewInvoice(state, subscription, change, now()));
      },
    ],
    ["GET /v1/invoices/:id", ({ id }) => answer(find(state.invoices, "invoice", id))],
    [
      "GET /v1/invoices",
      ({ form }) => {
        const input = readForm(listSchema, form);
        const found = Object.values(state.invoices)
          .filter(({ customerId }) => !input.customer || customerId === input.customer)
          .filter(({ subscriptionId }) => !input.subscription || subscriptionId === input.subscription)
          .filter(({ status }) => !input.status || status === input.status)
          .reverse();
        return pageOf(found.map(answer), input, "/v1/invoices");
      },
    ],
    [
      "GET /v1/invoices/:id/lines",
      ({ id, form }) => {
        const { lines } = answer(find(state.invoices, "invoice", id));
        return pageOf(lines.data, readForm(z.strictObject(pageShape), form), lines.url);
      },
    ],
    [
      "POST /v1/invoices/:id/pay",
      ({ id }) => {
        const invoice = find(state.invoices, "invoice", id);
        if (!engine.pay(invoice, now())) throw declined();
        return answer(invoice);
      },
    ],
    [
      "POST /v1/invoices/:id/void",
      ({ id }) => {
        const invoice = find(state.invoices, "invoice", id);
        engine.voidInvoice(invoice, now());
        return answer(invoice);
      },
    ],
  ];
}
