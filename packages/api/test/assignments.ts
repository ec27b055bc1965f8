import { withSystem } from "@mockingbird/db/system";
import { createAssignment } from "@mockingbird/db/testing";

/** Something for this candidate to practise, open until further notice. */
export function assign({ orgId, id }: { orgId: string; id: string }) {
  return withSystem((tx) => createAssignment(tx, { orgId, membershipId: id }));
}
