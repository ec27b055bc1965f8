/** How somebody comes back from the payment service: having subscribed there, having left it, or from its portal. */
export type StripeReturnKind = "from-checkout" | "without-checkout" | "from-portal";

/** As the address says that we gave the payment service to lead back to; null for everybody else. */
export function readReturn(query: Record<string, string | string[] | undefined>): StripeReturnKind | null {
  if (query.checkout === "done") return "from-checkout";
  if (query.checkout === "cancelled") return "without-checkout";
  return query.portal === "done" ? "from-portal" : null;
}
