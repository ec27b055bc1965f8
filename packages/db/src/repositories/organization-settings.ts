import type { TenantTx } from "../tenant/tenant-tx.ts";

/** Days after its end that an interview's content is kept; null keeps it until somebody has it erased. */
export async function readRetentionDays(tx: TenantTx): Promise<number | null> {
  const settings = await tx.organizationSettings.findFirst({ select: { retentionDays: true } });
  return settings?.retentionDays ?? null;
}

/** Answers what it was before. */
export async function setRetentionDays(tx: TenantTx, retentionDays: number | null): Promise<number | null> {
  const before = await readRetentionDays(tx);
  const { orgId } = tx;
  await tx.organizationSettings.upsert({
    where: { orgId_id: { orgId, id: "settings" } },
    create: { orgId, id: "settings", retentionDays },
    update: { retentionDays },
  });
  return before;
}

export interface FeedbackSettings {
  /** How often each interview is scored. */
  scorings: number;
  /** Whether graded feedback is shown only once a person has released it. */
  releasesByHand: boolean;
  /** Whether candidates may choose what makes an interview fair for themselves. */
  allowsOwnAccommodations: boolean;
}

/** What holds for feedback, and for what makes interviews fair, unless it was set. */
const unset: FeedbackSettings = { scorings: 1, releasesByHand: true, allowsOwnAccommodations: true };

export async function readFeedbackSettings(tx: TenantTx): Promise<FeedbackSettings> {
  const select = { scorings: true, releasesByHand: true, allowsOwnAccommodations: true } as const;
  return (await tx.organizationSettings.findFirst({ select })) ?? unset;
}

export async function saveFeedbackSettings(tx: TenantTx, change: FeedbackSettings): Promise<void> {
  const { orgId } = tx;
  await tx.organizationSettings.upsert({
    where: { orgId_id: { orgId, id: "settings" } },
    create: { orgId, id: "settings", ...change },
    update: change,
  });
}
