import type { AddressQuery } from "../../../address-query.ts";

/** One side of a comparison. */
export type Side = number | "draft";

/** What an address compares, as far as it is there; the newest with the one before it otherwise. */
export function readSides(query: AddressQuery, sides: readonly Side[]): { from: Side; to: Side } {
  const find = (value: string | string[] | undefined) => sides.find((side) => String(side) === value);
  const [newest = 1, before = newest] = sides;
  return { from: find(query.from) ?? before, to: find(query.to) ?? newest };
}
