import { forgetPerson, listUnfinishedErasures, withSystem } from "@mockingbird/db/system";

/** The second half of an erasure: who the person was, which other organisations may know too. Done already, it does nothing. */
export function forgetErasedPerson(erased: { orgId: string; membershipId: string }, now: Date): Promise<void> {
  return withSystem((tx) => forgetPerson(tx, erased, now));
}

/** Finishes erasures that ended after their first half. Answers how many. */
export async function finishErasures(now: Date): Promise<number> {
  const unfinished = await withSystem(listUnfinishedErasures);
  for (const erased of unfinished) await forgetErasedPerson(erased, now);
  return unfinished.length;
}
