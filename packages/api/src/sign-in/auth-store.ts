import type { AuthStore } from "@mockingbird/auth/next-auth";
import {
  createAuthSession,
  createMagicLink,
  findOpenSession,
  findUserByEmail,
  listMembershipsOf,
  revokeAuthSession,
  takeMagicLink,
  withSystem,
} from "@mockingbird/db/system";
import { roleSchema } from "@mockingbird/domain";

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
  openSession: (session) => withSystem((tx) => createAuthSession(tx, session)),
  isSessionOpen: (id, app) => withSystem(async (tx) => (await findOpenSession(tx, id, app, new Date())) !== null),
  revokeSession: (id) => withSystem((tx) => revokeAuthSession(tx, id, new Date())),
};
