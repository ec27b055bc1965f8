import { findSecret, findSecretHint, removeSecret, saveSecret, type TenantTx } from "@mockingbird/db";
import { z } from "zod";
import type { GeminiKeyHint } from "../views/settings-views.ts";
import type { EncryptionKeys } from "./encryption-key.ts";
import { openSecret, sealSecret } from "./secret-box.ts";

const id = "gemini";

/** A Gemini API key as Google hands it out. Only its shape: whether it works shows when an interview opens. */
export const geminiKeySchema = z
  .string()
  .trim()
  .regex(/^[\w.-]{20,200}$/, "That does not look like a Gemini API key. Copy it whole, without spaces or quotes.");

/** Keeps the organisation's own Gemini key, encrypted; the one before is gone. */
export async function storeGeminiKey(tx: TenantTx, keys: EncryptionKeys, key: string, now: Date): Promise<void> {
  const sealed = sealSecret(keys, { orgId: tx.orgId, id }, key);
  await saveSecret(tx, id, { ...sealed, lastFour: key.slice(-4), updatedAt: now });
}

/** Back to the key that Mockingbird is run with. Whether there was one of the organisation's own. */
export function forgetGeminiKey(tx: TenantTx): Promise<boolean> {
  return removeSecret(tx, id);
}

/** The organisation's own Gemini key, or `null`. For the Worker only, which opens interviews with it. */
export async function readGeminiKey(tx: TenantTx, keys: EncryptionKeys): Promise<string | null> {
  const secret = await findSecret(tx, id);
  return secret && openSecret(keys, { orgId: tx.orgId, id }, secret);
}

export async function hasGeminiKey(tx: TenantTx): Promise<boolean> {
  return (await findSecretHint(tx, id)) !== null;
}

/** What staff may see of it. */
export async function describeGeminiKey(tx: TenantTx): Promise<GeminiKeyHint | null> {
  const hint = await findSecretHint(tx, id);
  return hint && { lastFour: hint.lastFour, updatedAt: hint.updatedAt.toISOString() };
}
