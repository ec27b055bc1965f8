import { hasMail, listBillingMembers, queueMails, type TenantTx } from "@mockingbird/db";
import type { OutgoingMailKind } from "@mockingbird/domain";

/** Tells every owner and admin of something, once: what was queued or sent about it before is not queued again. */
export async function queueOwnerMails(
  tx: TenantTx,
  { kind, subjectId }: { kind: OutgoingMailKind; subjectId: string },
  now: Date,
): Promise<void> {
  if (await hasMail(tx, kind, subjectId)) return;
  const members = await listBillingMembers(tx);
  await queueMails(
    tx,
    members.map(({ id: membershipId }) => ({ kind, subjectId, membershipId })),
    now,
  );
}
