import { look } from "../core/find.ts";
import type { Card, CheckoutRecord, InvoiceRecord, PortalRecord } from "../core/records.ts";
import { StripeDoubleError } from "../core/stripe-error.ts";
import type { Double } from "../double.ts";
import { checkoutPage, successAddress } from "./checkout-page.ts";
import { invoicePage } from "./invoice-page.ts";
import { invoicePdf } from "./invoice-pdf.ts";
import { notFoundPage } from "./layout.ts";
import { portalPage } from "./portal-page.ts";

export interface PageRequest {
  method: string;
  /** With its query. */
  path: string;
  /** What was sent with a form. */
  form: URLSearchParams;
}

export type PageAnswer =
  | { status: number; html: string }
  | { status: 303; location: string }
  | { status: 200; pdf: Buffer };

/** Answers what a browser asks for: Checkout, the portal and invoices, by the links that the API gave out. */
export function answerPage(double: Double, { method, path, form }: PageRequest): PageAnswer {
  const { pathname, searchParams } = new URL(path, "http://double");
  const { checkouts, portals, invoices } = double.state;
  const [, kind, id = "", part] = /^\/(c\/pay|p\/session|i)\/([\w-]+)(?:\/(pdf))?$/.exec(pathname) ?? [];
  const isSent = method === "POST";
  const checkout = kind === "c/pay" && part === undefined ? look(checkouts, id) : undefined;
  if (checkout) return isSent ? sendCheckout(double, checkout, form) : showCheckout(double, checkout, null);
  const portal = kind === "p/session" && part === undefined ? look(portals, id) : undefined;
  if (portal) return isSent ? sendPortal(double, portal, form) : showPortal(double, portal, searchParams.get("done"));
  const invoice = kind === "i" ? look(invoices, id) : undefined;
  if (invoice && part === "pdf") return { status: 200, pdf: invoicePdf(invoice) };
  if (invoice) return isSent ? sendInvoice(double, invoice) : showInvoice(double, invoice, null);
  return { status: 404, html: notFoundPage() };
}

function cardOf(form: URLSearchParams): Card {
  return form.get("card") === "declines" ? "declines" : "works";
}

function showCheckout(double: Double, checkout: CheckoutRecord, problem: string | null): PageAnswer {
  const html = checkoutPage(double.state, checkout, double.now(), problem);
  return { status: problem === null ? 200 : 402, html };
}

function sendCheckout(double: Double, checkout: CheckoutRecord, form: URLSearchParams): PageAnswer {
  if (checkout.status !== "open") return showCheckout(double, checkout, null);
  try {
    double.completeCheckout(checkout.id, cardOf(form));
  } catch (error) {
    if (error instanceof StripeDoubleError) return showCheckout(double, checkout, error.message);
    throw error;
  }
  return { status: 303, location: successAddress(checkout) };
}

const doneWords: Record<string, string> = {
  cancel: "The subscription will end with its period.",
  resume: "The subscription goes on.",
  card: "The card was changed. Open invoices are tried again with it, or you pay them now.",
};

function showPortal(double: Double, portal: PortalRecord, done: string | null): PageAnswer {
  return { status: 200, html: portalPage(double.state, portal, done === null ? null : (doneWords[done] ?? null)) };
}

function sendPortal(double: Double, portal: PortalRecord, form: URLSearchParams): PageAnswer {
  const deed = form.get("deed") ?? "";
  const subscription = look(double.state.subscriptions, form.get("subscription") ?? "");
  if (deed === "card") double.engine.setCard(portal.customerId, cardOf(form));
  else if (subscription?.customerId === portal.customerId && subscription.status !== "canceled") {
    double.engine.setCancelsAtPeriodEnd(subscription, deed === "cancel", double.now());
  } else return showPortal(double, portal, null);
  return { status: 303, location: `/p/session/${portal.id}?done=${deed}` };
}

function showInvoice(double: Double, invoice: InvoiceRecord, problem: string | null): PageAnswer {
  return { status: problem === null ? 200 : 402, html: invoicePage(double.state, invoice, problem) };
}

function sendInvoice(double: Double, invoice: InvoiceRecord): PageAnswer {
  if (invoice.status === "open" && !double.engine.pay(invoice, double.now())) {
    return showInvoice(double, invoice, "The card was declined. Change it, and pay again.");
  }
  return { status: 303, location: `/i/${invoice.id}` };
}
