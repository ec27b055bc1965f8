/** The cookies of a `Cookie` header; of two with one name, the first. A value that is not percent-encoded properly is left out. */
export function parseCookieHeader(header: string | null): Record<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of header?.split(";") ?? []) {
    const [name = "", ...rest] = pair.split("=");
    const value = decodeValue(rest.join("=").trim());
    if (name.trim() !== "" && value !== null && !cookies.has(name.trim())) cookies.set(name.trim(), value);
  }
  return Object.fromEntries(cookies);
}

function decodeValue(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
