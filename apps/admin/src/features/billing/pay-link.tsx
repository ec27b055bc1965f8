import type { InvoicePage } from "@mockingbird/api/views";
import { buttonClass } from "@mockingbird/ui/server";
import { ExternalLink } from "lucide-react";
import { formatMoney } from "./money.ts";

/** The way to pay what is open, where a payment failed and something is. */
export function PayLink({ invoices }: { invoices: InvoicePage["invoices"] }) {
  const open = invoices.find(({ state, hostedUrl }) => state === "open" && hostedUrl !== null);
  if (!open?.hostedUrl) return null;
  return (
    <a href={open.hostedUrl} className={buttonClass({ variant: "primary", className: "mt-1 self-start" })}>
      <ExternalLink aria-hidden="true" />
      Pay {formatMoney(open.totalCents, open.currency)} at Stripe
    </a>
  );
}
