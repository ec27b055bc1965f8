import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

const tokenSchema = z
  .string()
  .regex(/^[\w-]{1,64}\.[\w-]{43}$/)
  .transform((token) => ({ orgId: token.slice(0, token.indexOf(".")), tokenHash: hashToken(token) }));

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** A link's token, 256 random bits behind the organisation it is looked for in, and the hash of it, which is all that is kept. */
export function makeShareToken(orgId: string): { token: string; tokenHash: string } {
  const token = `${orgId}.${randomBytes(32).toString("base64url")}`;
  return { token, tokenHash: hashToken(token) };
}

/** Where to look for a link; `null` for what cannot be a token. */
export function readShareToken(token: string): { orgId: string; tokenHash: string } | null {
  return tokenSchema.safeParse(token).data ?? null;
}
