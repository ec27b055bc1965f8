import { missing } from "./stripe-error.ts";

/** What is kept under an id. @throws StripeDoubleError as Stripe has it, where nothing is. */
export function find<Kept>(kept: Record<string, Kept>, kind: string, id: string): Kept {
  const found = look(kept, id);
  if (found === undefined) throw missing(kind, id);
  return found;
}

/** As `find`, where it may well be that nothing is. An id that every object knows, such as `constructor`, is nothing. */
export function look<Kept>(kept: Record<string, Kept>, id: string): Kept | undefined {
  return Object.hasOwn(kept, id) ? kept[id] : undefined;
}
