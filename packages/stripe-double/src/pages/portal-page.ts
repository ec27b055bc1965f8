import { amountDueCents } from "../core/amounts.ts";
import { priceOf } from "../core/lines.ts";
import type { CustomerRecord, InvoiceRecord, PortalRecord, State, SubscriptionRecord } from "../core/records.ts";
import { formatDay, formatMoney, formatPrice, invoiceWords } from "./format.ts";
import { type Html, html, webAddress } from "./html.ts";
import { cardChoice, layout } from "./layout.ts";

/** Where a customer sees its subscriptions, changes the card, and reads its invoices. */
export function portalPage(state: State, portal: PortalRecord, said: string | null): string {
  const customer = state.customers[portal.customerId];
  const isTheirs = ({ customerId }: { customerId: string }) => customerId === portal.customerId;
  const subscriptions = Object.values(state.subscriptions).filter(isTheirs).reverse();
  const invoices = Object.values(state.invoices).filter(isTheirs).reverse();
  return layout(
    customer?.name ?? "Your subscription",
    html`<p><a class="back" href="${webAddress(portal.returnUrl)}">Go back</a></p>
${said === null ? null : html`<p role="status">${said}</p>`}
${subscriptions.length === 0 ? html`<section><p>There is no subscription yet.</p></section>` : null}
${subscriptions.map((subscription) => subscriptionPart(state, subscription))}
${customer ? cardPart(customer) : null}
${invoicePart(invoices)}`,
  );
}

const statusWords: Record<SubscriptionRecord["status"], string> = {
  trialing: "On trial",
  active: "Active",
  past_due: "A payment failed",
  unpaid: "Unpaid",
  canceled: "Ended",
};

function subscriptionPart(state: State, subscription: SubscriptionRecord): Html {
  const { id, status, items, cancelsAtPeriodEnd, periodEnd, endedAt } = subscription;
  const [first] = items;
  const product = first && state.products[priceOf(state, first.priceId).productId];
  const next = cancelsAtPeriodEnd ? "Ends on" : status === "trialing" ? "Trial ends on" : "Next invoice on";
  const deed = cancelsAtPeriodEnd
    ? html`<button class="first" name="deed" value="resume">Keep the subscription</button>`
    : html`<button name="deed" value="cancel">Cancel at the end of the period</button>`;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">${product?.name ?? "Subscription"}</h2>
<ul>${items.map(({ priceId, quantity }) => html`<li>${formatPrice(priceOf(state, priceId), quantity)}</li>`)}</ul>
<dl>
<div><dt>State</dt><dd>${statusWords[status]}</dd></div>
<div><dt>${status === "canceled" ? "Ended on" : next}</dt><dd>${formatDay(endedAt ?? periodEnd)}</dd></div>
</dl>
${status === "canceled" ? null : html`<form method="post"><input type="hidden" name="subscription" value="${id}"><div class="deeds">${deed}</div></form>`}
</section>`;
}

function cardPart({ card }: CustomerRecord): Html {
  const now =
    card === null ? "There is no card yet." : `The card on file ${card === "works" ? "works" : "is declined"}.`;
  return html`<form class="card" method="post">
<h2>Payment</h2>
<p class="soft">${now}</p>
${cardChoice(card ?? "works")}
<div class="deeds"><button name="deed" value="card">Change the card</button></div>
</form>`;
}

function invoicePart(invoices: readonly InvoiceRecord[]): Html {
  if (invoices.length === 0) return html`<section><h2>Invoices</h2><p>There are none yet.</p></section>`;
  return html`<section>
<h2>Invoices</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Invoices">
<table>
<thead><tr><th scope="col">Invoice</th><th scope="col">Date</th><th scope="col">State</th><th scope="col">Amount</th></tr></thead>
<tbody>${invoices.map(invoiceRow)}</tbody>
</table>
</div>
</section>`;
}

function invoiceRow(invoice: InvoiceRecord): Html {
  const { id, number, created, status, currency } = invoice;
  const name = number === null ? html`Draft` : html`<a href="/i/${id}">${number}</a>`;
  return html`<tr><td>${name}</td><td>${formatDay(created)}</td><td>${invoiceWords[status]}</td><td>${formatMoney(amountDueCents(invoice), currency)}</td></tr>`;
}
