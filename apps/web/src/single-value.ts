export type SearchParams = Record<string, string | string[] | undefined>;

/** A query parameter may be repeated; the first one counts. */
export function singleValue(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
