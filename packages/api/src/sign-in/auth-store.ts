import type { AuthStore } from "@mockingbird/auth/next-auth";
import { createMagicLink, findUserByEmail, listMembershipsOf, takeMagicLink, withSystem } from "@mockingbird/db/system";
import { roleSchema } from "@mockingbird/domain";
import { acceptInvitation } from "./accept-invitation.ts";
import { endSession, findUsableSession, openSession } from "./sessions.ts";

/** Sign-in's view of the database. It comes before an organisation is known, so it is bound to none. */
export const authStore: AuthStore = {
  findPersonByEmail: (email) => withSystem((tx) => findUserByEmail(tx, email)),
  listPlaces: (userId) =>
    withSystem(async (tx) => {
      const memberships = await listMembershipsOf(tx, userId);
      return memberships.map(({ orgId, role }) => ({ orgId, role: roleSchema.parse(role) }));
    }),
  saveMagicLink: (link, liveMax) => withSystem((tx) => createMagicLink(tx, link, liveMax, new Date())),
  takeMagicLink: (tokenHash) => withSystem((tx) => takeMagicLink(tx, tokenHash)),
  openSession: (session, earlierSessionId) => withSystem((tx) => openSession(tx, session, earlierSessionId)),
  isSessionOpen: (id, app) => withSystem(async (tx) => (await findUsableSession(tx, id, app, new Date())) !== null),
  revokeSession: (id) => withSystem((tx) => endSession(tx, id, "session:sign-out", new Date())),
  acceptInvitation,
};
