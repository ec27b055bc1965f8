import { consentVersion } from "@mockingbird/domain";
import type { SystemTx } from "../tenant/tenant-tx.ts";

export type ConsentInput = { orgId: string; membershipId: string; version?: number; givenAt?: Date };

/** That a candidate agreed to talk to an AI: to the current text, unless told otherwise. */
export function createConsent(tx: SystemTx, given: ConsentInput) {
  return tx.consent.create({ data: { version: consentVersion, ...given } });
}
