import { amountDueCents } from "../core/amounts.ts";
import type { InvoiceRecord } from "../core/records.ts";
import { formatDay, formatMoney, formatNumber } from "./format.ts";

/** The invoice as one page of PDF, in the font that every reader has. */
export function invoicePdf(invoice: InvoiceRecord): Buffer {
  const { number, created, currency, lines } = invoice;
  const rows = [
    "Stripe stand-in: nothing is charged",
    `Invoice ${number ?? "(draft)"}, ${formatDay(created)}`,
    "",
    ...lines.flatMap(({ description, quantity, amountCents, periodStart, periodEnd }) => [
      `${formatMoney(amountCents, currency)}   ${description}`,
      `    ${formatNumber(quantity)} units, ${formatDay(periodStart)} to ${formatDay(periodEnd)}`,
    ]),
    "",
    `Amount due: ${formatMoney(amountDueCents(invoice), currency)}`,
  ];
  const text = `BT /F1 11 Tf 50 790 Td 16 TL ${rows.map((row) => `(${escapeText(row)}) Tj T*`).join(" ")} ET`;
  return assemble([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ]);
}

/** Signs outside of Latin-1 are not in the font. */
function escapeText(text: string): string {
  return text.replace(/[\\()]/g, "\\$&").replace(/[^\x20-\x7e\xa0-\xff]/g, "?");
}

function assemble(objects: readonly string[]): Buffer {
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
