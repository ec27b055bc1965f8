import { readPeriodUsage, sumSecondsUnderWay, type TenantTx } from "@mockingbird/db";
import { extraMinutesCents, plans } from "@mockingbird/domain";
import { readEntitlement } from "../rules/read-entitlement.ts";
import type { BillingAccess } from "../trpc/person-context.ts";
import type { Billing } from "../views/billing-views.ts";

/** Where the organisation's billing stands, from our own database alone. */
export async function readBilling(tx: TenantTx, now: Date, access: BillingAccess | null): Promise<Billing> {
  const { account, standing, entitlement } = await readEntitlement(tx, now);
  const { isOpen, period, includedSeconds, secondsMax, seatsMax, concurrentInterviewsMax } = entitlement;
  const { chargedSeconds, seats } = await readPeriodUsage(tx, period);
  const planId = standing?.state === "none" ? null : (standing?.planId ?? null);
  const isTrial = standing?.state === "trialing";
  return {
    state: standing?.state ?? "none",
    planId,
    isOpen,
    periodStartsAt: period.startsAt.toISOString(),
    periodEndsAt: period.endsAt.toISOString(),
    trialEndsAt: account?.trialEndsAt?.toISOString() ?? null,
    cancelsAtPeriodEnd: account?.cancelsAtPeriodEnd ?? false,
    graceUntil: account?.graceUntil?.toISOString() ?? null,
    extraSecondsMax: account ? account.extraSecondsMax : 0,
    usage: {
      chargedSeconds,
      includedSeconds,
      secondsMax,
      extraCents:
        planId && !isTrial ? extraMinutesCents(planId, Math.max(0, chargedSeconds - plans[planId].includedSeconds)) : 0,
      seats,
      seatsMax,
      concurrentInterviewsMax,
    },
    secondsUnderWay: account ? await sumSecondsUnderWay(tx) : 0,
    isOffered: access !== null,
    isDemonstration: access?.isDemonstration ?? false,
  };
}
