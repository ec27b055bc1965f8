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
export { countDoorUses, forgetClosedDoors } from "./door-uses.ts";
export { acceptInvitation, findInvitationToAccept } from "./invitation-acceptance.ts";
export { createMagicLink, takeMagicLink } from "./magic-links.ts";
export { listSecretsOfOtherKeys, replaceCiphertext, type SecretAddress } from "./secrets-to-reencrypt.ts";
