import { type ClockTokenClaims, verifyClockToken } from "@mockingbird/auth/clock-token";
import { readBody } from "@mockingbird/auth/next-auth";
import {
  createKeySet,
  type ServiceTokenClaims,
  TokenRefusedError,
  verifyServiceToken,
} from "@mockingbird/auth/service-token";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { JWK } from "jose";
import type { Stripe } from "stripe";
import type { MailSettings } from "../mail/post-mail.ts";
import { takeTurns } from "../rate-limits/take-turns.ts";
import { internalRouter } from "../routers/internal-router.ts";
import type { EncryptionKeys } from "../secrets/encryption-key.ts";
import type { GeminiSettings } from "../settings/gemini-settings.ts";
import { logFailure } from "../trpc/error-mapper.ts";
import { refusal } from "./refusal.ts";
import { isJson } from "./refuse-foreign-request.ts";
import { refuseTooMany } from "./too-many-requests.ts";

const endpoint = "/api/internal/trpc";
/** The longest transcript that the bundle's own limits allow is smaller. */
const bodyBytesMax = 8 * 1024 * 1024;

/**
 * The Worker's way in: one signed JSON call at a time. Whatever a browser could send, with its cookies or its Origin, is
 * refused unread, and the signature is checked over the very bytes that the procedure is then given.
 */
export function createInternalTrpcHandler(settings: {
  /** Public halves of the Worker's keys: more than one while it changes them. */
  workerKeys: readonly JWK[];
  encryptionKeys: EncryptionKeys;
  mail: MailSettings;
  /** Public addresses of the two apps, for links in mails. */
  appUrls: { web: string; admin: string };
  gemini: GeminiSettings;
  stripe: Stripe | null;
  now: () => Date;
}) {
  const { encryptionKeys, mail, appUrls, gemini, stripe, now } = settings;
  const workerKeys = createKeySet(settings.workerKeys);
  const answer = (
    request: Request,
    rawBody: Uint8Array<ArrayBuffer>,
    caller: { claims: ServiceTokenClaims } | { claims: null; clock: ClockTokenClaims },
  ) =>
    fetchRequestHandler({
      endpoint,
      router: internalRouter,
      req: new Request(request.url, { method: "POST", headers: request.headers, body: rawBody }),
      createContext: () => ({
        ...caller,
        encryptionKeys,
        mails: { mail, appUrls, encryptionKeys },
        gemini,
        stripe,
        now,
      }),
      allowBatching: false,
      onError: logFailure,
      responseMeta: () => ({ headers: { "cache-control": "no-store" } }),
    });
  return async (request: Request): Promise<Response> => {
    if (request.headers.has("cookie") || request.headers.has("origin")) return refusal(403, "FORBIDDEN");
    if (request.method !== "POST") return refusal(405, "INVALID_INPUT");
    if (!isJson(request)) return refusal(415, "INVALID_INPUT", "Send JSON.");
    const { pathname, search } = new URL(request.url);
    if (search !== "" || pathname.includes(",")) return refusal(400, "INVALID_INPUT", "Send one call at a time.");
    const rawBody = await readBody(request, bodyBytesMax);
    if (rawBody === null) return refusal(413, "INVALID_INPUT", "The body is too large.");
    const bound = { method: request.method, path: pathname, rawBody };
    const claims = await verified(request, (token) => verifyServiceToken(token, workerKeys, bound));
    if (claims === null) {
      const clock = await verified(request, (token) => verifyClockToken(token, workerKeys, bound));
      if (clock === null) return refusal(401, "UNAUTHENTICATED", "The service token was refused.");
      return answer(request, rawBody, { claims: null, clock });
    }
    const tooMany = await refuseTooMany(takeTurns("workerCallsByOrganization", claims.org));
    if (tooMany) return tooMany;
    return answer(request, rawBody, { claims });
  };
}

/** What `verify` answers to the request's token; null when there is none, or it is refused. */
async function verified<Claims>(request: Request, verify: (token: string) => Promise<Claims>): Promise<Claims | null> {
  const token = request.headers.get("authorization")?.match(/^Bearer (\S+)$/)?.[1];
  if (!token) return null;
  try {
    return await verify(token);
  } catch (error) {
    if (error instanceof TokenRefusedError) return null;
    throw error;
  }
}
