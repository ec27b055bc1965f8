import { missing } from "./stripe-error.ts";

/** What is kept under an id that came in the path, or as a parameter. @throws StripeDoubleError where nothing is. */
export function find<Kept>(kept: Record<string, Kept>, kind: string, id: string, param?: string): Kept {
  const found = look(kept, id);
  if (found === undefined) throw missing(kind, id, param);
  return found;
}

/** As `find`, where it may well be that nothing is. An id that every object knows, such as `constructor`, is nothing. */
export function look<Kept>(kept: Record<string, Kept>, id: string): Kept | undefined {
  return Object.hasOwn(kept, id) ? kept[id] : undefined;
}
