import { billingPeriodAt } from "@mockingbird/domain";
import type { SystemTx, TenantTx } from "../tenant/tenant-tx.ts";

/** Writes down that a ledger row's seconds have to reach Stripe's meter, in the transaction of the row. */
export async function queueMeterEvent(
  tx: TenantTx,
  event: { id: string; seconds: number; recordedAt: Date },
): Promise<void> {
  await tx.meterEvent.create({ data: { orgId: tx.orgId, ...event, nextAttemptAt: event.recordedAt } });
}

/** Charged seconds that have not reached Stripe's meter for sure. */
export async function sumSecondsUnderWay(tx: TenantTx): Promise<number> {
  const { _sum } = await tx.meterEvent.aggregate({ where: { state: { not: "sent" } }, _sum: { seconds: true } });
  return _sum.seconds ?? 0;
}

/** Seconds that reached Stripe's meter with a time in [from, until). */
export async function sumSecondsMetered(tx: TenantTx, from: Date, until: Date): Promise<number> {
  const where = { state: "sent", meteredAt: { gte: from, lt: until } };
  const { _sum } = await tx.meterEvent.aggregate({ where, _sum: { seconds: true } });
  return _sum.seconds ?? 0;
}

/** An event that somebody has taken on, with the time it carries at Stripe. */
export interface ClaimedMeterEvent {
  id: string;
  seconds: number;
  meteredAt: Date;
  /** Before this try; null when it is the first. */
  firstTriedAt: Date | null;
  /** The invoice of the period that `meteredAt` is in is written: what arrives with that time now is on none. */
  isInvoiced: boolean;
  attempts: number;
}

/**
 * Takes on the event that is due for longest, so that nobody else does before `leasedUntil`. The time it carries is fixed
 * with the first try: when it was recorded, unless that is in a period of which the invoice is written already, or longer
 * ago than Stripe takes; then now. Null when none is due.
 */
export async function claimMeterEvent(
  tx: TenantTx,
  { now, leasedUntil, oldest }: { now: Date; leasedUntil: Date; oldest: Date },
): Promise<ClaimedMeterEvent | null> {
  const isDue = { state: { in: ["due", "unsure"] }, nextAttemptAt: { lte: now } };
  const event = await tx.meterEvent.findFirst({ where: isDue, orderBy: [{ nextAttemptAt: "asc" }, { id: "asc" }] });
  if (!event) return null;
  const { id, seconds, recordedAt, firstTriedAt, attempts } = event;
  const invoicedUntil = await findInvoicedUntil(tx, now);
  const isInInvoiced = (at: Date) => invoicedUntil !== null && at < invoicedUntil;
  const meteredAt = event.meteredAt ?? (isInInvoiced(recordedAt) || recordedAt < oldest ? now : recordedAt);
  const { count } = await tx.meterEvent.updateMany({
    where: { id, ...isDue },
    data: { meteredAt, firstTriedAt: firstTriedAt ?? now, attempts: { increment: 1 }, nextAttemptAt: leasedUntil },
  });
  return count === 1
    ? { id, seconds, meteredAt, firstTriedAt, isInvoiced: isInInvoiced(meteredAt), attempts: attempts + 1 }
    : null;
}

/**
 * Up to when everything is on an invoice that is written, or will be without us: the start of the present period, as Stripe
 * last said or as the anchor says by now. After an outage the clock may be here before the webhook of a new period is.
 */
async function findInvoicedUntil(tx: TenantTx, now: Date): Promise<Date | null> {
  const account = await tx.billingAccount.findFirst({ select: { periodStartsAt: true, anchorAt: true } });
  if (!account?.periodStartsAt) return null;
  const { periodStartsAt, anchorAt } = account;
  if (!anchorAt || anchorAt > now) return periodStartsAt;
  const { startsAt } = billingPeriodAt(anchorAt, now);
  const isHeardOf = startsAt <= periodStartsAt;
  return isHeardOf ? periodStartsAt : startsAt;
}

/** What became of a try. */
export type MeterEventOutcome =
  | { state: "sent"; sentAt: Date }
  | { state: "due" | "unsure"; nextAttemptAt: Date }
  | { state: "failed"; failure: string };

export async function settleMeterEvent(tx: TenantTx, id: string, outcome: MeterEventOutcome): Promise<void> {
  await tx.meterEvent.updateMany({ where: { id, state: { not: "sent" } }, data: outcome });
}

/** It never arrived: it is tried as if for the first time, and carries the present time. */
export async function restartMeterEvent(tx: TenantTx, id: string, now: Date): Promise<void> {
  await tx.meterEvent.updateMany({
    where: { id, state: { not: "sent" } },
    data: { meteredAt: now, firstTriedAt: now },
  });
}

/** Within [from, until) of Stripe's time: seconds that are there for sure, and each event that may be. */
export async function readMeterWindow(tx: TenantTx, from: Date, until: Date) {
  const events = await tx.meterEvent.findMany({
    where: { meteredAt: { gte: from, lt: until } },
    select: { id: true, seconds: true, state: true },
  });
  const sent = events.filter(({ state }) => state === "sent");
  return {
    sentSeconds: sent.reduce((sum, { seconds }) => sum + seconds, 0),
    open: events.filter(({ state }) => state === "due" || state === "unsure"),
    failedSeconds: events.reduce((sum, { seconds, state }) => (state === "failed" ? sum + seconds : sum), 0),
  };
}

/** How many events have not come to an end, and have been tried or are due by now. */
export function countOpenMeterEvents(tx: TenantTx): Promise<number> {
  return tx.meterEvent.count({ where: { state: { in: ["due", "unsure"] } } });
}

/** Makes what waits for another try due at once. */
export async function hastenMeterEvents(tx: TenantTx, now: Date): Promise<void> {
  await tx.meterEvent.updateMany({ where: { state: "due", nextAttemptAt: { gt: now } }, data: { nextAttemptAt: now } });
}

/** Organisations with events that are due. Which they are is theirs to find, each for itself. */
export async function listOrganizationsWithDueMeterEvents(tx: SystemTx, now: Date): Promise<string[]> {
  const groups = await tx.meterEvent.groupBy({
    by: ["orgId"],
    where: { state: { in: ["due", "unsure"] }, nextAttemptAt: { lte: now } },
  });
  return groups.map(({ orgId }) => orgId).sort();
}

/** Organisations that have a customer at Stripe. */
export async function listOrganizationsWithBilling(tx: SystemTx): Promise<string[]> {
  const accounts = await tx.billingAccount.findMany({
    where: { subscriptionId: { not: null } },
    select: { orgId: true },
  });
  return accounts.map(({ orgId }) => orgId).sort();
}
