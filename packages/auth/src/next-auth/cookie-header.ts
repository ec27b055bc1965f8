/**
 * The cookies of a `Cookie` header. Of two different ones with one name, neither: a browser keeps one of each name for our
 * host, so another was put there from a neighbouring address, and which one is ours cannot be told. A value that is not
 * percent-encoded properly is left out.
 */
export function parseCookieHeader(header: string | null): Record<string, string> {
  const values = new Map<string, Set<string>>();
  for (const pair of header?.split(";") ?? []) {
    const [name = "", ...rest] = pair.split("=");
    const value = decodeValue(rest.join("=").trim());
    if (name.trim() === "" || value === null) continue;
    values.set(name.trim(), (values.get(name.trim()) ?? new Set()).add(value));
  }
  return Object.fromEntries(
    [...values].flatMap(([name, [value, ...others]]) =>
      value === undefined || others.length > 0 ? [] : [[name, value]],
    ),
  );
}

function decodeValue(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
