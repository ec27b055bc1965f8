import { memberCan, type Role } from "@mockingbird/domain";

/** Their page for whoever may read members; for other staff the interviews of theirs that they may read. */
export function hrefOfPerson(
  viewer: { role: Role; isLimitedToCohorts: boolean },
  person: { membershipId: string; name: string },
): string {
  if (memberCan(viewer, "member:read")) return `/people/${encodeURIComponent(person.membershipId)}`;
  return `/interviews?${new URLSearchParams({ search: person.name })}`;
}
