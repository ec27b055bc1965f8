import { z } from "zod";
import { parseJson } from "../settings/parse-json.ts";

const keySchema = z
  .object({
    id: z.string().regex(/^[\w-]{1,40}$/),
    /** AES-256: 32 bytes. */
    key: z.base64url().transform((text) => new Uint8Array(Buffer.from(text, "base64url"))),
  })
  .refine(({ key }) => key.byteLength === 32);
const keysSchema = z
  .tuple([keySchema], keySchema)
  .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length);

export type EncryptionKeys = z.infer<typeof keysSchema>;

/**
 * The keys that organisations' secrets are encrypted with, as JSON: `[{"id":"2026-11","key":"<32 bytes, base64url>"}]`.
 * The first encrypts; all decrypt, so that a new one can be put in front while old ones are still needed.
 */
export function encryptionKeysSchema(name: string) {
  return z.string({ error: `${name} is not set.` }).transform((json, context): EncryptionKeys => {
    const { data } = keysSchema.safeParse(parseJson(json));
    if (data) return data;
    context.addIssue({
      code: "custom",
      message: `${name} must be JSON such as [{"id":"2026-11","key":"<32 random bytes in base64url>"}], each id once.`,
    });
    return z.NEVER;
  });
}
