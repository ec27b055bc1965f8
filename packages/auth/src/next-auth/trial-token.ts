import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

const trialTokenSchema = z
  .string()
  .regex(/^[\w-]{1,64}\.[\w-]{43}$/)
  .transform((token) => ({ orgId: token.slice(0, token.indexOf(".")), tokenHash: hashTrialToken(token) }));

/** Of another kind than a mailed link's, so that neither can be used as the other. */
function hashTrialToken(token: string): string {
  return createHash("sha256").update(`trial\n${token}`).digest("hex");
}

/** A token that begins with its organisation, and the hash of both, which is all that is kept. */
export function newTrialToken(orgId: string): { token: string; tokenHash: string } {
  const token = `${orgId}.${randomBytes(32).toString("base64url")}`;
  return { token, tokenHash: hashTrialToken(token) };
}

/** `null` for what cannot be a token. */
export function readTrialToken(token: unknown): { orgId: string; tokenHash: string } | null {
  return trialTokenSchema.safeParse(token).data ?? null;
}
