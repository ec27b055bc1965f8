import { createHash, createHmac } from "node:crypto";
import { z } from "zod";
import type { EncryptionKeys } from "../secrets/encryption-key.ts";

const tokenSchema = z
  .string()
  .regex(/^[\w-]{1,64}\.[\w-]{43}$/)
  .transform((token) => ({ orgId: token.slice(0, token.indexOf(".")), tokenHash: hashToken(token) }));

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/**
 * The token that an invitation's mail carries, and the hash of it, which is all that is kept. It begins with the
 * organisation, so that it is looked for only there. Derived from a key of ours and the mail's id, it is the same however
 * often that mail is sent: of one that left twice, because its sender was cut off before saying so, both links work.
 */
export function invitationTokenOf(
  { orgId, mailId }: { orgId: string; mailId: string },
  [{ key }]: EncryptionKeys,
): { token: string; tokenHash: string } {
  const secret = createHmac("sha256", key).update(`invitation\n${orgId}\n${mailId}`).digest("base64url");
  const token = `${orgId}.${secret}`;
  return { token, tokenHash: hashToken(token) };
}

/** Where to look for an invitation; `null` for what cannot be a token. */
export function readInvitationToken(token: string): { orgId: string; tokenHash: string } | null {
  return tokenSchema.safeParse(token).data ?? null;
}
