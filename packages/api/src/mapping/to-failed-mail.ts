import type { FailedMailRecord } from "@mockingbird/db";
import { outgoingMailKindSchema } from "@mockingbird/domain";
import type { FailedMail } from "../views/mail-views.ts";

/** `invited` holds the addresses of invitations, by id. */
export function toFailedMail(row: FailedMailRecord, invited: ReadonlyMap<string, string>): FailedMail {
  const { id: mailId, subjectId, membership, createdAt, failedAt, failure } = row;
  return {
    mailId,
    kind: outgoingMailKindSchema.parse(row.kind),
    subjectId,
    recipientName: membership?.user.name ?? null,
    recipientEmail: membership?.user.email ?? invited.get(subjectId) ?? null,
    queuedAt: createdAt.toISOString(),
    failedAt: (failedAt ?? createdAt).toISOString(),
    failure: failure ?? "The mail could not be sent.",
  };
}
