import { listOf, type WireList } from "../answers/wire.ts";
import { missing } from "../core/stripe-error.ts";

const pageItems = 10;

/** A page of a list that is newest first, as Stripe's cursors cut it. */
export function pageOf<Item extends { id: string }>(
  items: readonly Item[],
  { limit = pageItems, starting_after: after }: { limit?: number | undefined; starting_after?: string | undefined },
  url: string,
): WireList<Item> {
  const before = after === undefined ? -1 : items.findIndex(({ id }) => id === after);
  if (after !== undefined && before === -1) throw missing("object", after);
  const end = before + 1 + limit;
  return listOf(items.slice(before + 1, end), url, end < items.length);
}
