/** What lies under these keys is the caller's own data, whose names must stay as they are. */
const opaqueKeys = new Set(["response", "properties", "labels", "args"]);

const toCamel = (key: string): string => key.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Google's JSON mapping accepts snake_case and camelCase; we read camelCase only. */
export function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const camel = toCamel(key);
      return [camel, opaqueKeys.has(camel) ? inner : camelKeys(inner)];
    }),
  );
}
