import { type NextRequest, NextResponse } from "next/server.js";
import { contentSecurityPolicy, type DocumentPolicy } from "./content-security-policy.ts";
import { isDevelopment } from "./env.ts";
import { nonceHeader } from "./nonce-header.ts";

const nonceBytes = 16;

/**
 * An app's `proxy`: gives each page a Content-Security-Policy with a nonce of its own. Next finds the nonce in the request's
 * copy of the policy and puts it on its scripts; the layout reads it from `nonceHeader` for ours.
 */
export function createDocumentProxy(allowed: Pick<DocumentPolicy, "connectTo" | "styleHashes">) {
  return (request: NextRequest): NextResponse => {
    const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(nonceBytes))).toString("base64");
    const policy = contentSecurityPolicy({ ...allowed, nonce, isDevelopment });
    const headers = new Headers(request.headers);
    headers.set(nonceHeader, nonce);
    headers.set("content-security-policy", policy);
    const response = NextResponse.next({ request: { headers } });
    response.headers.set("content-security-policy", policy);
    return response;
  };
}
