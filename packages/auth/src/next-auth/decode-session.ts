import { decode, type JWT } from "next-auth/jwt";
import type { AuthSettings } from "./auth-settings.ts";

/**
 * What a session cookie says, or `null` when we did not make it. While the secret rotates, a cookie made with the one
 * before still counts, so that nobody is signed out by it; new cookies are made with the new one only.
 */
export async function decodeSession(
  token: string | undefined,
  { secret, previousSecret }: Pick<AuthSettings, "secret" | "previousSecret">,
): Promise<JWT | null> {
  for (const key of previousSecret === null ? [secret] : [secret, previousSecret]) {
    const claims = await decode({ ...(token && { token }), secret: key }).catch(() => null);
    if (claims) return claims;
  }
  return null;
}
