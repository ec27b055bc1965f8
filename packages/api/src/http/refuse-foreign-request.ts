import { refusal } from "./refusal.ts";

/**
 * Turns away what another site made a browser send. tRPC takes forms and binary bodies too, which need no preflight; so
 * a change must be JSON and come from our own pages, and a read must not come from another site's.
 */
export function refuseForeignRequest(request: Request, baseUrl: string): Response | null {
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  const isForeign = (origin !== null && origin !== baseUrl) || (site !== null && site !== "same-origin");
  if (isForeign) return refusal(403, "FORBIDDEN", "This address answers Mockingbird's own pages only.");
  if (request.method === "GET") return null;
  if (request.method !== "POST") return refusal(405, "INVALID_INPUT");
  if (origin === null) return refusal(403, "FORBIDDEN", "This address answers Mockingbird's own pages only.");
  return isJson(request) ? null : refusal(415, "INVALID_INPUT", "Send JSON.");
}

export function isJson(request: Request): boolean {
  return request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() === "application/json";
}
