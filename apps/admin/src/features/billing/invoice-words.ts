import type { InvoicePage } from "@mockingbird/api/views";
import type { InvoiceState } from "@mockingbird/domain";
import type { BadgeTone } from "@mockingbird/ui/server";
import { exactMinutes } from "./exact-minutes.ts";

export const invoiceStates: Record<InvoiceState, { label: string; tone: BadgeTone }> = {
  draft: { label: "In preparation", tone: "neutral" },
  open: { label: "To be paid", tone: "warning" },
  paid: { label: "Paid", tone: "success" },
  uncollectible: { label: "Given up", tone: "danger" },
  void: { label: "Void", tone: "neutral" },
};

/** How the minutes on an invoice compare with our own ledger's, to the second; nothing where there are none. */
export function ledgerText({
  meteredSeconds,
  ledgerSeconds,
}: Pick<InvoicePage["invoices"][number], "meteredSeconds" | "ledgerSeconds">): { text: string; isSame: boolean } {
  if (meteredSeconds !== ledgerSeconds) return { text: `${exactMinutes(ledgerSeconds)} in your ledger`, isSame: false };
  return { text: meteredSeconds > 0 ? "the same in your ledger" : "", isSame: true };
}
