import {
  dropMails,
  giveMailUp,
  leaseDueMails,
  markMailSent,
  postponeMail,
  readMailSender,
  type TenantTx,
  withOrg,
} from "@mockingbird/db";
import { outgoingMailKindSchema } from "@mockingbird/domain";
import { logEvent } from "../log-event.ts";
import { composeMail } from "./compose-mail.ts";
import { type MailSurroundings, mailLoaders } from "./load-mail.ts";
import type { MailBrand } from "./mail-brand.ts";
import type { MailContent } from "./mail-content.ts";
import { judgeMailFailure } from "./mail-failure.ts";
import { nextMailAttempt } from "./next-attempt.ts";
import { type PostOffice, postsAtOnce } from "./post-mail.ts";

/** Mails taken at once. They are sent within the lease even when each waits for its timeout. */
const leasedMails = 20;
const leaseMs = 10 * 60_000;

export interface SentMails {
  sent: number;
  /** Given up for good. */
  failed: number;
  /** To be tried again later. */
  postponed: number;
  /** Nothing more is due, or the mail server is away. */
  isDone: boolean;
}

interface ReadyMail {
  id: string;
  leasedUntil: Date;
  attempts: number;
  to: string;
  content: MailContent;
}

/**
 * Sends what is due of one organisation, at most about `mailsMax`. Each mail is leased in one unit of work and marked in
 * another, with the sending between them and outside both: cut off there, it is sent once more when the lease has ended,
 * under the same Message-ID and with the same link. Two of these at once share the work.
 */
export async function sendDueMails(
  orgId: string,
  { office, mailsMax, ...surroundings }: MailSurroundings & { office: PostOffice; mailsMax: number },
): Promise<SentMails> {
  const total: SentMails = { sent: 0, failed: 0, postponed: 0, isDone: false };
  for (let taken = 0; taken < mailsMax && !total.isDone; ) {
    const { mails, brand, leased } = await withOrg(orgId, (tx) => takeMails(tx, surroundings));
    taken += leased;
    const isServerAway = await postAll(orgId, mails, { brand, office, total, now: surroundings.now });
    total.isDone = leased < leasedMails || isServerAway;
  }
  return total;
}

/** Leases due mails and reads what they say; those without a reason are gone. */
async function takeMails(tx: TenantTx, surroundings: MailSurroundings) {
  const now = surroundings.now();
  const leases = await leaseDueMails(tx, {
    now,
    leasedUntil: new Date(now.getTime() + leaseMs),
    take: leasedMails,
  });
  if (leases.length === 0) return { mails: [], brand: null, leased: 0 };
  const sender = await readMailSender(tx);
  const mails: ReadyMail[] = [];
  const without: string[] = [];
  for (const lease of leases) {
    const load = mailLoaders[outgoingMailKindSchema.parse(lease.kind)];
    const loaded = await load(tx, lease, sender, surroundings);
    if (loaded) mails.push({ ...lease, ...loaded });
    else without.push(lease.id);
  }
  await dropMails(tx, without);
  const { name, accentColor, logo, contactEmail } = sender;
  return { mails, brand: { name, accentColor, logo, contactEmail }, leased: leases.length };
}

/** Posts a few at a time. Once the server is away, the others are given back untried. Answers whether it is. */
async function postAll(
  orgId: string,
  mails: ReadyMail[],
  run: { brand: MailBrand | null; office: PostOffice; total: SentMails; now: () => Date },
): Promise<boolean> {
  const { brand, office, total, now } = run;
  const waiting = [...mails];
  let isServerAway = false;
  const postNext = async (): Promise<void> => {
    for (let mail = waiting.shift(); mail && brand; mail = waiting.shift()) {
      const { id, to, content } = mail;
      if (isServerAway) {
        const untried = { nextAttemptAt: now(), wasTried: false };
        await withOrg(orgId, (tx) => postponeMail(tx, { id, leasedUntil: mail.leasedUntil }, untried));
        continue;
      }
      try {
        await office.post(await composeMail(to, content, brand, `${orgId}.${id}`));
      } catch (error) {
        const isAway = await putAside(orgId, mail, error, { total, now });
        isServerAway ||= isAway;
        continue;
      }
      await withOrg(orgId, (tx) => markMailSent(tx, id, now()));
      total.sent += 1;
    }
  };
  await Promise.all(Array.from({ length: postsAtOnce }, postNext));
  return isServerAway;
}

/** Puts a mail that did not leave back, or gives it up. Answers whether the mail server is away. */
async function putAside(
  orgId: string,
  mail: ReadyMail,
  error: unknown,
  { total, now }: { total: SentMails; now: () => Date },
): Promise<boolean> {
  const { isFinal, isServerAway, sentence, code, responseCode } = judgeMailFailure(error);
  const nextAttemptAt = isFinal ? null : nextMailAttempt(mail.attempts, now());
  if (nextAttemptAt) {
    await withOrg(orgId, (tx) => postponeMail(tx, mail, { nextAttemptAt, wasTried: true }));
    total.postponed += 1;
  } else {
    await withOrg(orgId, (tx) => giveMailUp(tx, mail, { failure: sentence, now: now() }));
    total.failed += 1;
  }
  // Not the server's own words, which repeat the address.
  logEvent("mail.not-sent", { orgId, mailId: mail.id, attempts: mail.attempts, isFinal, code, responseCode });
  return isServerAway;
}
