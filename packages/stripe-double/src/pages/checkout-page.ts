import { priceOf } from "../core/lines.ts";
import type { CheckoutRecord, State } from "../core/records.ts";
import { formatDay, formatMoney, formatPrice } from "./format.ts";
import { type Html, html, webAddress } from "./html.ts";
import { cardChoice, layout } from "./layout.ts";

const daySeconds = 24 * 3600;

/** Where somebody subscribes: what it costs, a choice of cards, and a way back. */
export function checkoutPage(state: State, checkout: CheckoutRecord, now: number, problem: string | null): string {
  if (checkout.status !== "open") return closedPage(checkout);
  const [first] = checkout.items;
  const product = first && state.products[priceOf(state, first.priceId).productId];
  const customer = state.customers[checkout.customerId];
  return layout(
    `Subscribe to ${product?.name ?? "this plan"}`,
    html`<section aria-labelledby="what">
<h2 id="what">What you subscribe to</h2>
${product?.description ? html`<p>${product.description}</p>` : null}
<ul>${checkout.items.map((item) => itemRow(state, item))}</ul>
${dueRow(state, checkout, now)}
</section>
<form class="card" method="post">
${problem === null ? null : html`<p class="wrong" role="alert">${problem}</p>`}
${customer?.email ? html`<p class="soft">For ${customer.email}</p>` : null}
${cardChoice(problem === null ? "works" : "declines")}
<div class="deeds">
<button class="first" name="deed" value="subscribe">Subscribe</button>
${checkout.cancelUrl === null ? null : html`<a class="back" href="${webAddress(checkout.cancelUrl)}">Cancel and go back</a>`}
</div>
</form>`,
  );
}

function itemRow(state: State, { priceId, quantity }: CheckoutRecord["items"][number]): Html {
  const price = priceOf(state, priceId);
  const product = state.products[price.productId];
  return html`<li><strong>${product?.name ?? priceId}${price.nickname ? `, ${price.nickname}` : ""}</strong>
<span class="soft">${formatPrice(price, quantity)}</span></li>`;
}

function dueRow(state: State, { items, trialDays }: CheckoutRecord, now: number): Html {
  const cents = items.reduce((sum, { priceId, quantity }) => {
    const { charge } = priceOf(state, priceId);
    return charge.kind === "licensed" ? sum + charge.unitCents * (quantity ?? 1) : sum;
  }, 0);
  const currency = items[0] ? priceOf(state, items[0].priceId).currency : "usd";
  const due = formatMoney(trialDays > 0 ? 0 : cents, currency);
  return html`<dl>
${trialDays > 0 ? html`<div><dt>Free trial</dt><dd>${trialDays} days, until ${formatDay(now + trialDays * daySeconds)}</dd></div>` : null}
<div><dt>Due today</dt><dd><strong>${due}</strong></dd></div>
</dl>`;
}

/** Where somebody who subscribed is sent. */
export function successAddress({ id, successUrl }: CheckoutRecord): string {
  return successUrl.replaceAll("{CHECKOUT_SESSION_ID}", id);
}

function closedPage(checkout: CheckoutRecord): string {
  const isComplete = checkout.status === "complete";
  const address = isComplete ? successAddress(checkout) : checkout.cancelUrl;
  return layout(
    isComplete ? "You have subscribed" : "This page is no longer open",
    html`<section>
<p>${isComplete ? "This was done before, and is not done twice." : "Start again from where you came from."}</p>
${address === null ? null : html`<a class="back" href="${webAddress(address)}">Go back</a>`}
</section>`,
  );
}
