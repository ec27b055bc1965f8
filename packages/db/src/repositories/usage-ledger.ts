import type { TenantTx } from "../tenant/tenant-tx.ts";

export async function addUsage(
  tx: TenantTx,
  usage: {
    interviewId: string;
    occurredAt: Date;
    durationSeconds: number;
    charged: boolean;
    model: string;
    audioInTokens: number;
    textInTokens: number;
    audioOutTokens: number;
    textOutTokens: number;
    costMicroUsd: number;
  },
): Promise<void> {
  await tx.usageLedger.create({ data: { orgId: tx.orgId, ...usage } });
}

/** What one interview used; null until its transcript has arrived. */
export function findUsage(tx: TenantTx, interviewId: string) {
  return tx.usageLedger.findFirst({ where: { interviewId } });
}
