import { DomainError } from "@mockingbird/domain";
import type { BillingAccess } from "../trpc/person-context.ts";

/** How Stripe is asked. @throws DomainError BILLING_UNAVAILABLE where nothing is billed. */
export function requireBilling(billing: BillingAccess | null): BillingAccess {
  if (!billing)
    throw new DomainError("BILLING_UNAVAILABLE", "Billing is not set up here. Ask whoever runs Mockingbird.");
  return billing;
}
