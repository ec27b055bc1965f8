import { findConsent, type TenantTx } from "@mockingbird/db";
import { consentVersion, DomainError } from "@mockingbird/domain";

/** @throws CONSENT_REQUIRED for a candidate who has not agreed to the current text */
export async function requireConsent(tx: TenantTx, membershipId: string): Promise<void> {
  if (!(await findConsent(tx, membershipId, consentVersion))) throw new DomainError("CONSENT_REQUIRED");
}
