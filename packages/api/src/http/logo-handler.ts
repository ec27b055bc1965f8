import { findLogo, withOrg } from "@mockingbird/db";
import { inertContentPolicy } from "../proxy/content-security-policy.ts";
import { refusal } from "./refusal.ts";

const parametersOf = /^\/api\/logo\/([\w-]{1,64})\/([\w-]{43})$/;
const yearSeconds = 365 * 24 * 3600;

/**
 * An organisation's logo, to whoever knows its hash: it also stands where nobody is signed in yet. Under one address there
 * is ever one picture, so browsers keep it; opened as a page, it may do nothing.
 */
export async function handleLogo(request: Request): Promise<Response> {
  const [, orgId, hash] = parametersOf.exec(new URL(request.url).pathname) ?? [];
  if (!orgId || !hash) return refusal(404, "NOT_FOUND");
  const logo = await withOrg(orgId, (tx) => findLogo(tx, hash));
  if (!logo) return refusal(404, "NOT_FOUND");
  return new Response(new Uint8Array(Buffer.from(logo.content, "base64")), {
    headers: {
      "content-type": logo.contentType,
      "cache-control": `public, max-age=${yearSeconds}, immutable`,
      "content-security-policy": inertContentPolicy,
      "content-disposition": "inline",
      "x-content-type-options": "nosniff",
    },
  });
}
