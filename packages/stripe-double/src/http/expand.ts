import { StripeDoubleError } from "../core/stripe-error.ts";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** What an object has only where it is asked for (API, "Expanding responses"). */
const includable: Record<string, readonly string[]> = { price: ["tiers"] };

/** The answer with what was asked to be expanded, such as `data.latest_invoice`: an id becomes its object. */
export function expand(answer: unknown, paths: readonly string[], resolve: (id: string) => unknown): unknown {
  // Every part on the way counts as asked for, as it does at Stripe.
  const asked = new Set(paths.flatMap(prefixes));
  const found = new Set<string>();
  // Where there is nothing this time, so that what lies deeper cannot be judged.
  const ends = new Set<string>();
  const walk = (value: Json, path: string): Json => {
    if (value === null || (Array.isArray(value) && value.length === 0)) ends.add(path);
    if (Array.isArray(value)) return value.map((item) => walk(item, path));
    if (value === null || typeof value !== "object") return value;
    const included = includable[String(value.object)] ?? [];
    // One without it, such as a price without tiers, may be asked for it all the same.
    for (const name of included) found.add(path === "" ? name : `${path}.${name}`);
    // A price without tiers has none to show, and that is no mistake.
    for (const name of included) found.add(path === "" ? name : `${path}.${name}`);
    const entries = Object.entries(value).flatMap(([name, inner]): [string, Json][] => {
      const at = path === "" ? name : `${path}.${name}`;
      if (included.includes(name) && !asked.has(at)) return [];
      found.add(at);
      if (typeof inner !== "string" || !asked.has(at)) return [[name, walk(inner, at)]];
      const resolved = resolve(inner);
      if (resolved === null) throw unknownPath(at);
      return [[name, walk(asJson(resolved), at)]];
    });
    return Object.fromEntries(entries);
  };
  const expanded = walk(asJson(answer), "");
  const unknown = paths.find((path) => !found.has(path) && !prefixes(path).some((prefix) => ends.has(prefix)));
  if (unknown !== undefined) throw unknownPath(unknown);
  return expanded;
}

function prefixes(path: string): string[] {
  const parts = path.split(".");
  return parts.map((_, index) => parts.slice(0, index + 1).join("."));
}

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}

function unknownPath(path: string): StripeDoubleError {
  return new StripeDoubleError(`This property cannot be expanded (${path}).`, { param: "expand" });
}
