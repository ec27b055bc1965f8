import { amountDueCents, totalCents } from "../core/amounts.ts";
import type { InvoiceRecord, LineRecord, State } from "../core/records.ts";
import { formatDay, formatMoney, formatNumber, invoiceWords } from "./format.ts";
import { type Html, html } from "./html.ts";
import { layout } from "./layout.ts";

/** An invoice as its customer sees it, with a way to pay it while it is open. */
export function invoicePage(state: State, invoice: InvoiceRecord, problem: string | null): string {
  const { id, number, status, created, currency, lines, creditUsedCents } = invoice;
  const customer = state.customers[invoice.customerId];
  return layout(
    `Invoice ${number ?? "(draft)"}`,
    html`<section>
<dl>
<div><dt>For</dt><dd>${customer?.name ?? customer?.email ?? invoice.customerId}</dd></div>
<div><dt>Date</dt><dd>${formatDay(created)}</dd></div>
<div><dt>State</dt><dd>${invoiceWords[status]}</dd></div>
</dl>
</section>
<section>
<h2>What it is for</h2>
<div class="scroll" tabindex="0" role="region" aria-label="What it is for">
<table>
<thead><tr><th scope="col">Description</th><th scope="col">Quantity</th><th scope="col">Amount</th></tr></thead>
<tbody>${lines.map((line) => lineRow(line, currency))}</tbody>
</table>
</div>
<dl>
<div><dt>Total</dt><dd>${formatMoney(totalCents(invoice), currency)}</dd></div>
${creditUsedCents === 0 ? null : html`<div><dt>Credit used</dt><dd>${formatMoney(-creditUsedCents, currency)}</dd></div>`}
<div><dt>Amount due</dt><dd><strong>${formatMoney(amountDueCents(invoice), currency)}</strong></dd></div>
</dl>
${number === null ? null : html`<p><a class="back" href="/i/${id}/pdf">Download as PDF</a></p>`}
</section>
${status === "open" ? payForm(problem) : null}`,
  );
}

function lineRow({ description, quantity, amountCents, periodStart, periodEnd }: LineRecord, currency: string): Html {
  return html`<tr><td>${description}<br><span class="soft">${formatDay(periodStart)} to ${formatDay(periodEnd)}</span></td>
<td>${formatNumber(quantity)}</td><td>${formatMoney(amountCents, currency)}</td></tr>`;
}

function payForm(problem: string | null): Html {
  return html`<form class="card" method="post">
${problem === null ? null : html`<p class="wrong" role="alert">${problem}</p>`}
<div class="deeds"><button class="first" name="deed" value="pay">Pay this invoice</button></div>
</form>`;
}
