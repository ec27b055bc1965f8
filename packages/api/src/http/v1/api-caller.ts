import { findOpenApiKey, noteApiKeyUse, withOrg } from "@mockingbird/db";
import { type ApiScope, apiScopeSchema } from "@mockingbird/domain";
import { readApiKey } from "../../organization/api-key-token.ts";
import { takeTurns } from "../../rate-limits/take-turns.ts";
import { clientAddress } from "../client-address.ts";
import { refusal } from "../refusal.ts";
import { refuseTooMany } from "../too-many-requests.ts";

/** A program of an organisation, known by its key. */
export interface ApiCaller {
  orgId: string;
  apiKeyId: string;
  lastFour: string;
}

/**
 * Who calls, when their key opens `scope`; otherwise the refusal. Cookies count for nothing here, so no page can make
 * somebody's browser call. A wrong key counts for the network it came from, a right one for itself.
 */
export async function admitApiCaller(
  request: Request,
  scope: ApiScope,
  { trustedProxyHops, now }: { trustedProxyHops: number; now: () => Date },
): Promise<{ caller: ApiCaller } | { refused: Response }> {
  if (request.method !== "GET") return { refused: refusal(405, "INVALID_INPUT") };
  const key = request.headers.get("authorization")?.match(/^Bearer (\S+)$/i)?.[1] ?? "";
  const address = readApiKey(key);
  const row = address && (await withOrg(address.orgId, (tx) => findOpenApiKey(tx, address.keyHash, now())));
  if (!address || !row) {
    const strangers = takeTurns("strangersCallsByAddress", clientAddress(request.headers, trustedProxyHops));
    const tooMany = await refuseTooMany(strangers);
    const unknown = "Send a key of your organisation that is still open: Authorization: Bearer mbk_…";
    return { refused: tooMany ?? refusal(401, "UNAUTHENTICATED", unknown, { "www-authenticate": "Bearer" }) };
  }
  const tooMany = await refuseTooMany(takeTurns("apiCallsByKey", row.id));
  if (tooMany) return { refused: tooMany };
  if (!apiScopeSchema.array().parse(row.scopes).includes(scope)) {
    return { refused: refusal(403, "FORBIDDEN", `This key may not do that: it needs ${scope}.`) };
  }
  await withOrg(address.orgId, (tx) => noteApiKeyUse(tx, row.id, now()));
  return { caller: { orgId: address.orgId, apiKeyId: row.id, lastFour: row.lastFour } };
}
