import { findPersonWithPlaces, withSystem } from "@mockingbird/db/system";
import { DomainError } from "@mockingbird/domain";

/** The person of a session, with every place that they have or had anywhere: only the session says whose. */
export async function findPerson(userId: string) {
  const person = await withSystem((tx) => findPersonWithPlaces(tx, userId));
  if (!person) throw new DomainError("UNAUTHENTICATED");
  return person;
}
