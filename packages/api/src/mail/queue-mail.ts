import { type MailToQueue, queueMails, type TenantTx } from "@mockingbird/db";

export { queueMails };

/**
 * Writes down that a mail has to leave, in the transaction of what it is about. After that transaction the procedure calls
 * `ctx.sendQueuedMails()`; whatever does not leave then, the clock sends. Queued again before it left, it leaves once.
 */
export function queueMail(tx: TenantTx, mail: MailToQueue, now = new Date()): Promise<void> {
  return queueMails(tx, [mail], now);
}
