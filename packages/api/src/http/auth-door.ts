import { readFields } from "@mockingbird/auth/next-auth";
import { emailAddressSchema, TooManyRequestsError } from "@mockingbird/domain";
import { takeTurns } from "../rate-limits/take-turns.ts";
import { clientAddress } from "./client-address.ts";
import { retryAfterHeader } from "./too-many-requests.ts";

interface AuthDoorSettings {
  baseUrl: string;
  trustedProxyHops: number;
  handle(request: Request): Promise<Response>;
}

/** What is below `/api/auth/`, with a limit in front of everything that somebody without a session can do there. */
export function createAuthDoor({ baseUrl, trustedProxyHops, handle }: AuthDoorSettings) {
  return async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    const address = clientAddress(request.headers, trustedProxyHops);
    const fields = request.method === "POST" ? ((await readFields(request.clone())) ?? {}) : {};
    try {
      await countUse(pathname, address, fields.email);
    } catch (error) {
      if (error instanceof TooManyRequestsError) return refuse(error, baseUrl, fields.json === "true");
      throw error;
    }
    const { body, status, headers } = await handle(request);
    return new Response(body, { status, headers: [...headers, ["cache-control", "no-store"]] });
  };
}

async function countUse(pathname: string, address: string, email: string | undefined): Promise<void> {
  await takeTurns("callsByAddress", address);
  if (pathname.startsWith("/api/auth/callback/")) await takeTurns("signInsByAddress", address);
  if (pathname !== "/api/auth/signin/email") return;
  await takeTurns("signInLinksByAddress", address);
  // Known or unknown: a stranger is told the same of both.
  const { data: canonical } = emailAddressSchema.safeParse(email);
  if (canonical !== undefined) await takeTurns("signInLinksByEmail", canonical);
}

/** next-auth's client wants an address to go on to, and finds the reason there; so does a browser without it. */
function refuse(error: TooManyRequestsError, baseUrl: string, isScript: boolean): Response {
  const url = `${baseUrl}/sign-in?error=TooManyRequests`;
  const headers = { "cache-control": "no-store", ...retryAfterHeader(error) };
  if (isScript) return Response.json({ url }, { status: 429, headers });
  return new Response(null, { status: 303, headers: { ...headers, location: url } });
}
