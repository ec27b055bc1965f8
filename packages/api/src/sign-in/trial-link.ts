import { newTrialToken } from "@mockingbird/auth/next-auth";
import { createMagicLink, withSystem } from "@mockingbird/db/system";
import { DomainError, magicLinkTtlSeconds } from "@mockingbird/domain";

/** Somebody who tries again and again uses each link at once. */
const liveTrialLinksMax = 5;

/** A token that signs this member of staff in to web once, in this organisation, to try their interviewer there. */
export async function createTrialLink({ email, orgId }: { email: string; orgId: string }, now: Date): Promise<string> {
  const { token, tokenHash } = newTrialToken(orgId);
  const expiresAt = new Date(now.getTime() + magicLinkTtlSeconds * 1000);
  const isKept = await withSystem((tx) => createMagicLink(tx, { tokenHash, email, expiresAt }, liveTrialLinksMax, now));
  if (!isKept) throw new DomainError("TOO_MANY_REQUESTS", "You have opened several trials at once. Wait ten minutes.");
  return token;
}
