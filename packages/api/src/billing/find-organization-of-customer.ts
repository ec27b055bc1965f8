import { findOrganizationOfCustomer, withSystem } from "@mockingbird/db/system";

/** Whose customer it is at Stripe; null when it is nobody's here. A webhook names nothing else of ours. */
export function organizationOfCustomer(stripeCustomerId: string): Promise<string | null> {
  return withSystem((tx) => findOrganizationOfCustomer(tx, stripeCustomerId));
}
