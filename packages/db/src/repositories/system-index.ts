export { recordAuditEventIn } from "./audit-events-in.ts";
export {
  createAuthSession,
  findOpenSession,
  findUserByEmail,
  forgetExpiredSessions,
  listMembershipsByEmailEnding,
  listMembershipsOf,
  listUnendedSessions,
  noteSessionSeen,
  revokeAuthSession,
  setActiveOrganization,
} from "./auth-sessions.ts";
export { findOrganizationOfCustomer } from "./billing-accounts.ts";
export { countDoorUses, forgetClosedDoors } from "./door-uses.ts";
export { acceptInvitation, findInvitationToAccept } from "./invitation-acceptance.ts";
export { createMagicLink, takeMagicLink } from "./magic-links.ts";
export { listOrganizationsWithDueMail } from "./mail-organizations.ts";
export { listOrganizationsWithBilling, listOrganizationsWithDueMeterEvents } from "./meter-events.ts";
export { saveOrganizationProfile } from "./organization-profile.ts";
export { type OwnProfile, saveOwnProfile } from "./own-profile.ts";
export { forgetPerson, listUnfinishedErasures } from "./person-erasure.ts";
export { findPersonWithPlaces } from "./person-places.ts";
export { listOrganizationsWithRetention } from "./retention-organizations.ts";
export { listSecretsOfOtherKeys, replaceCiphertext, type SecretAddress } from "./secrets-to-reencrypt.ts";
