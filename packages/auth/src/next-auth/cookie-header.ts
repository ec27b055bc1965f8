/** The cookies of a `Cookie` header. A value that is not percent-encoded properly is left out. */
export function parseCookieHeader(header: string | null): Record<string, string> {
  const cookies: Record<string, string> = {};
  for (const pair of header?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (at < 1) continue;
    try {
      cookies[pair.slice(0, at).trim()] ??= decodeURIComponent(pair.slice(at + 1).trim());
    } catch (error) {
      if (!(error instanceof URIError)) throw error;
    }
  }
  return cookies;
}
