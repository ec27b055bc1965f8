import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

/** By which scanners for secrets, and people, recognise one. */
const prefix = "mbk_";
const tokenSchema = z
  .string()
  .regex(/^mbk_[\w-]{1,64}\.[\w-]{43}$/)
  .transform((token) => ({ orgId: token.slice(prefix.length, token.indexOf(".")), keyHash: hashKey(token) }));

function hashKey(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** A new key of 256 random bits, to be shown once, and the hash of it, which is all that is kept. */
export function newApiKey(orgId: string): { key: string; keyHash: string; lastFour: string } {
  const key = `${prefix}${orgId}.${randomBytes(32).toString("base64url")}`;
  return { key, keyHash: hashKey(key), lastFour: key.slice(-4) };
}

/** Where to look for a key; `null` for what cannot be one. */
export function readApiKey(key: string): { orgId: string; keyHash: string } | null {
  return tokenSchema.safeParse(key).data ?? null;
}
