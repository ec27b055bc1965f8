import type { SystemTx } from "../tenant/tenant-tx.ts";

/** Organisations with mails that are due. */
export async function listOrganizationsWithDueMail(tx: SystemTx, now: Date): Promise<string[]> {
  const due = { sentAt: null, failedAt: null, nextAttemptAt: { lte: now } };
  const organizations = await tx.organization.findMany({
    where: { outgoingMails: { some: due } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return organizations.map(({ id }) => id);
}
