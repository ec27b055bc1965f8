import type { TenantTx } from "../tenant/tenant-tx.ts";

/** What the organisation may use, and the zone of its months. Read through a membership: an organisation always has one. */
export async function readOrganizationLimits(tx: TenantTx) {
  const { organization } = await tx.membership.findFirstOrThrow({
    select: { organization: { select: { concurrentInterviewsMax: true, monthlySecondsMax: true, timeZone: true } } },
  });
  return organization;
}
