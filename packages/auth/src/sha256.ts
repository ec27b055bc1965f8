import { base64url } from "jose";

/** SHA-256 of UTF-8 text or bytes, as 43 characters of base64url. */
export async function sha256Base64Url(input: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  return base64url.encode(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}
