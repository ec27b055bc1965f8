export {
  createAuthSession,
  findOpenSession,
  findUserByEmail,
  listMembershipsByEmailEnding,
  listMembershipsOf,
  revokeAuthSession,
  setActiveOrganization,
} from "./auth-sessions.ts";
export { createMagicLink, takeMagicLink } from "./magic-links.ts";
