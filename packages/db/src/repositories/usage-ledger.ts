import type { ChargeReason, EndCause } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";

export async function addUsage(
  tx: TenantTx,
  usage: {
    interviewId: string;
    membershipId: string;
    templateId: string;
    occurredAt: Date;
    recordedAt: Date;
    durationSeconds: number;
    endCause: EndCause;
    chargeReason: ChargeReason;
    chargedSeconds: number;
    model: string;
    audioInTokens: number;
    textInTokens: number;
    audioOutTokens: number;
    textOutTokens: number;
    costMicroUsd: number;
    pricesFrom: string;
  },
): Promise<{ id: string }> {
  return tx.usageLedger.create({ data: { orgId: tx.orgId, ...usage }, select: { id: true } });
}

/** What one interview used; null until its transcript has arrived. */
export function findUsage(tx: TenantTx, interviewId: string) {
  return tx.usageLedger.findFirst({ where: { interviewId } });
}
