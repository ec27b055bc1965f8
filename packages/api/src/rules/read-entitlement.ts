import { type BillingAccountRecord, findBillingAccount, readOrganizationLimits, type TenantTx } from "@mockingbird/db";
import {
  type BillingStanding,
  calendarMonthAt,
  type Entitlement,
  entitlementAt,
  hasPlan,
  planIdSchema,
  subscriptionStateSchema,
} from "@mockingbird/domain";

/** What the organisation may use now, as our own database has it. */
export async function readEntitlement(
  tx: TenantTx,
  now: Date,
): Promise<{
  account: BillingAccountRecord | null;
  standing: BillingStanding | null;
  /** Limits are a plan's, even one that has ended, and not a contract's. */
  isSubscribed: boolean;
  entitlement: Entitlement;
}> {
  const { timeZone, ...contract } = await readOrganizationLimits(tx);
  const account = await findBillingAccount(tx);
  const standing = account && toStanding(account);
  const calendarMonth = calendarMonthAt(now, timeZone);
  const isSubscribed = hasPlan(standing);
  return { account, standing, isSubscribed, entitlement: entitlementAt(standing, contract, { now, calendarMonth }) };
}

function toStanding(account: BillingAccountRecord): BillingStanding {
  const { state, planId, anchorAt, periodStartsAt, graceUntil, extraSecondsMax } = account;
  return {
    state: subscriptionStateSchema.parse(state),
    planId: planIdSchema.nullable().parse(planId),
    anchorAt,
    periodStartsAt,
    graceUntil,
    extraSecondsMax,
  };
}
