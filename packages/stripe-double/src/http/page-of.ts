const pageItems = 10;
const pageItemsMax = 100;

/** A page of a list that is newest first, as Stripe's cursors cut it. */
export function pageOf<Item extends { id: string }>(
  items: Item[],
  { limit = pageItems, starting_after: after }: { limit?: number | undefined; starting_after?: string | undefined },
): { page: Item[]; hasMore: boolean } {
  const start = after === undefined ? 0 : items.findIndex(({ id }) => id === after) + 1;
  const end = start + Math.min(limit, pageItemsMax);
  return { page: items.slice(start, end), hasMore: end < items.length };
}
