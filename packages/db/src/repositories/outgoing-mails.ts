import type { OutgoingMailKind } from "@mockingbird/domain";
import type { TenantTx } from "../tenant/tenant-tx.ts";

/** A mail that has to leave, and what it is about. */
export interface MailToQueue {
  kind: OutgoingMailKind;
  /** Id of an invitation, an assignment, or an interview whose feedback was released. */
  subjectId: string;
  /** To whom; not given for an invitation, which goes to its own address. */
  membershipId?: string | undefined;
  /** The import or reminder round whose progress somebody may watch. */
  batchId?: string | undefined;
}

/**
 * Writes down that mails have to leave, in the transaction of what they are about. One that waits already, or was given
 * up, is replaced: about one thing there is never more than one unsent mail of a kind.
 */
export async function queueMails(tx: TenantTx, mails: readonly MailToQueue[], now: Date): Promise<void> {
  const { orgId } = tx;
  for (const kind of new Set(mails.map((mail) => mail.kind))) {
    const subjectIds = mails.filter((mail) => mail.kind === kind).map(({ subjectId }) => subjectId);
    await tx.outgoingMail.deleteMany({ where: { kind, subjectId: { in: subjectIds }, sentAt: null } });
  }
  await tx.outgoingMail.createMany({
    data: mails.map(({ kind, subjectId, membershipId = null, batchId = null }) => ({
      orgId,
      kind,
      subjectId,
      membershipId,
      batchId,
      createdAt: now,
      nextAttemptAt: now,
    })),
  });
}

const unsent = { sentAt: null, failedAt: null } as const;

/**
 * Takes the mails that are due, longest waiting first, so that nobody else sends them before `leasedUntil`. Each counts as
 * tried from now on: one that brings its sender down every time is given up like any other.
 */
export async function leaseDueMails(
  tx: TenantTx,
  { now, leasedUntil, take }: { now: Date; leasedUntil: Date; take: number },
) {
  const isFree = { ...unsent, nextAttemptAt: { lte: now }, OR: [{ leasedUntil: null }, { leasedUntil: { lte: now } }] };
  const mails = await tx.outgoingMail.findMany({
    where: isFree,
    orderBy: [{ nextAttemptAt: "asc" }, { id: "asc" }],
    take,
  });
  const ids = mails.map(({ id }) => id);
  await tx.outgoingMail.updateMany({
    where: { id: { in: ids }, ...isFree },
    data: { leasedUntil, attempts: { increment: 1 } },
  });
  return mails.map((mail) => ({ ...mail, leasedUntil, attempts: mail.attempts + 1 }));
}

/** Whoever sent it says so, even when the lease ran out meanwhile: it is out. */
export async function markMailSent(tx: TenantTx, id: string, now: Date): Promise<void> {
  await tx.outgoingMail.updateMany({
    where: { id, sentAt: null },
    data: { sentAt: now, leasedUntil: null, failedAt: null, failure: null },
  });
}

/** Gives a leased mail back, to be tried again then. A lease that ran out belongs to somebody else. */
export async function postponeMail(
  tx: TenantTx,
  { id, leasedUntil }: { id: string; leasedUntil: Date },
  { nextAttemptAt, wasTried }: { nextAttemptAt: Date; wasTried: boolean },
): Promise<void> {
  await tx.outgoingMail.updateMany({
    where: { id, leasedUntil, ...unsent },
    data: { leasedUntil: null, nextAttemptAt, ...(wasTried ? {} : { attempts: { decrement: 1 } }) },
  });
}

/** Gives a leased mail up. `failure` says why, in a sentence for staff without addresses. */
export async function giveMailUp(
  tx: TenantTx,
  { id, leasedUntil }: { id: string; leasedUntil: Date },
  { failure, now }: { failure: string; now: Date },
): Promise<void> {
  await tx.outgoingMail.updateMany({
    where: { id, leasedUntil, ...unsent },
    data: { leasedUntil: null, failedAt: now, failure },
  });
}

/** Of mails whose reason has gone, such as an invitation that was withdrawn. */
export async function dropMails(tx: TenantTx, ids: readonly string[]): Promise<void> {
  await tx.outgoingMail.deleteMany({ where: { id: { in: [...ids] }, sentAt: null } });
}

/** How far a batch has come. */
export async function readBatchProgress(
  tx: TenantTx,
  batchId: string,
): Promise<{ queued: number; sent: number; failed: number }> {
  const of = (state: object) => tx.outgoingMail.count({ where: { batchId, ...state } });
  return {
    queued: await of(unsent),
    sent: await of({ sentAt: { not: null } }),
    failed: await of({ sentAt: null, failedAt: { not: null } }),
  };
}

const givenUp = { sentAt: null, failedAt: { not: null } } as const;

/** Mails that were given up, the latest first, behind `after`. */
export function listFailedMails(
  tx: TenantTx,
  { after, take }: { after: { failedAt: Date; mailId: string } | null; take: number },
) {
  return tx.outgoingMail.findMany({
    where: {
      ...givenUp,
      ...(after && {
        OR: [{ failedAt: { lt: after.failedAt } }, { failedAt: after.failedAt, id: { lt: after.mailId } }],
      }),
    },
    orderBy: [{ failedAt: "desc" }, { id: "desc" }],
    take,
    select: {
      id: true,
      kind: true,
      subjectId: true,
      createdAt: true,
      failedAt: true,
      failure: true,
      membership: { select: { user: { select: { name: true, email: true } } } },
    },
  });
}
export type FailedMailRecord = Awaited<ReturnType<typeof listFailedMails>>[number];

/** How many mails were given up; counts no further than `max`. */
export async function countFailedMails(tx: TenantTx, max: number): Promise<number> {
  const ids = await tx.outgoingMail.findMany({ where: givenUp, select: { id: true }, take: max });
  return ids.length;
}

/** Addresses of invitations, by id. */
export async function readInvitedAddresses(tx: TenantTx, invitationIds: string[]): Promise<Map<string, string>> {
  const rows = await tx.invitation.findMany({
    where: { id: { in: invitationIds } },
    select: { id: true, email: true },
  });
  return new Map(rows.map(({ id, email }) => [id, email]));
}

/** Has mails that were given up tried again from the beginning: one, or the latest `take`. Answers how many. */
export async function retryFailedMails(
  tx: TenantTx,
  which: { mailId: string } | { take: number },
  now: Date,
): Promise<number> {
  const found = await tx.outgoingMail.findMany({
    where: { ...givenUp, ...("mailId" in which ? { id: which.mailId } : {}) },
    select: { id: true },
    orderBy: { failedAt: "desc" },
    ...("take" in which ? { take: which.take } : {}),
  });
  const { count } = await tx.outgoingMail.updateMany({
    where: { id: { in: found.map(({ id }) => id) }, ...givenUp },
    data: { failedAt: null, failure: null, attempts: 0, nextAttemptAt: now, leasedUntil: null },
  });
  return count;
}

export function findMail(tx: TenantTx, mailId: string) {
  return tx.outgoingMail.findFirst({ where: { id: mailId }, select: { id: true, kind: true } });
}

/** Whether anything of a kind was ever queued about something. */
export async function hasMail(tx: TenantTx, kind: OutgoingMailKind, subjectId: string): Promise<boolean> {
  return (await tx.outgoingMail.findFirst({ where: { kind, subjectId }, select: { id: true } })) !== null;
}
