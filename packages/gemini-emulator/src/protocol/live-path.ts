const livePath = /^\/ws\/google\.ai\.generativelanguage\.(v1|v1alpha|v1beta)\.GenerativeService\.BidiGenerateContent$/;

/**
 * Reads the address of a WebSocket upgrade. The SDK puts two slashes before `ws`, so runs of slashes count as one.
 * @returns undefined when it is not the Live API's address.
 */
export function parseLivePath(url: string): { apiVersion: string; key: string | undefined } | undefined {
  const [path = "", query = ""] = url.split("?", 2);
  const match = livePath.exec(path.replace(/\/+/g, "/"));
  if (match?.[1] === undefined) return undefined;
  return { apiVersion: match[1], key: new URLSearchParams(query).get("key") ?? undefined };
}
