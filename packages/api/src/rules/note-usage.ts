import {
  addSeat,
  addSeatToUsagePeriod,
  addToUsagePeriod,
  hasMail,
  queueMeterEvent,
  readPeriodUsage,
  recordAuditEvent,
  type TenantTx,
} from "@mockingbird/db";
import { isLiveSubscription } from "@mockingbird/domain";
import { queueOwnerMails } from "../mail/queue-owner-mails.ts";
import { readEntitlement } from "./read-entitlement.ts";
import { warningDue, warningSubject } from "./usage-warning.ts";

interface Usage {
  /** The ledger's row. */
  ledgerId: string;
  interviewId: string;
  membershipId: string;
  chargedSeconds: number;
  /** When the candidate had first answered; null when no seat is used: nothing was answered, it broke, or it was a trial. */
  answeredAt: Date | null;
}

/**
 * What follows from a ledger row, in its transaction: the period's counts, the candidate's seat, the seconds on their way
 * to the invoice, and warnings to owners at 80 and 100 %.
 */
export async function noteUsage(tx: TenantTx, usage: Usage, now: Date): Promise<void> {
  const { ledgerId, interviewId, membershipId, chargedSeconds, answeredAt } = usage;
  const { standing, entitlement } = await readEntitlement(tx, now);
  const { period, includedSeconds, seatsMax } = entitlement;
  const usagePeriodId = period.startsAt.toISOString();
  // The period's row first: a seat belongs to it.
  await addToUsagePeriod(tx, period, chargedSeconds);
  const isNewSeat =
    answeredAt !== null && (await addSeat(tx, { usagePeriodId, membershipId, interviewId, usedAt: answeredAt }));
  if (isNewSeat) await addSeatToUsagePeriod(tx, period);
  if (standing && isLiveSubscription(standing.state) && chargedSeconds > 0) {
    await queueMeterEvent(tx, { id: ledgerId, seconds: chargedSeconds, recordedAt: now });
  }
  const used = await readPeriodUsage(tx, period);
  await warn(tx, { usagePeriodId, what: "minutes", percent: warningDue(used.chargedSeconds, includedSeconds) }, now);
  await warn(tx, { usagePeriodId, what: "seats", percent: warningDue(used.seats, seatsMax) }, now);
}

/** Tells owners and admins, once for each period and percent. */
async function warn(
  tx: TenantTx,
  { usagePeriodId, what, percent }: { usagePeriodId: string; what: "minutes" | "seats"; percent: number },
  now: Date,
): Promise<void> {
  if (percent === 0) return;
  const subjectId = warningSubject({ periodId: usagePeriodId, what, percent });
  if (await hasMail(tx, "usage", subjectId)) return;
  await queueOwnerMails(tx, { kind: "usage", subjectId }, now);
  await recordAuditEvent(tx, {
    actor: "system",
    action: "usage:warn",
    subjectId: usagePeriodId,
    details: { what, percent },
  });
}
