import { saveOrganizationProfile, withSystem } from "@mockingbird/db/system";
import type { OrganizationProfile } from "../views/organization-views.ts";

/** Changes what an organisation says of itself. Its name stands in a row that is nobody's but the system's. */
export function saveProfile(
  orgId: string,
  profile: OrganizationProfile,
  { actor, changed }: { actor: string; changed: readonly string[] },
): Promise<void> {
  const details = { changed: changed.join(", ") };
  const event = { actor, action: "organization:set-profile", subjectId: orgId, details };
  return withSystem((tx) => saveOrganizationProfile(tx, orgId, profile, event));
}
