import type { Adapter, AdapterUser } from "next-auth/adapters";
import type { AuthStore } from "./auth-store.ts";

function adapterUser(id: string, email: string): AdapterUser {
  return { id, email, emailVerified: null };
}

/**
 * The part of next-auth's adapter that magic links use. next-auth hashes a token before it hands it over. People are
 * never created here: they arrive by invitation.
 */
export function authAdapter(store: AuthStore): Adapter {
  return {
    async getUserByEmail(email) {
      const person = await store.findPersonByEmail(email);
      return person && adapterUser(person.id, person.email);
    },
    /** Asked for the user of an earlier session, only to compare; the new session replaces it anyway. */
    getUser: () => null,
    /** Told that the address is proven, which a used link says already. Only the id is read afterwards. */
    updateUser: ({ id }) => adapterUser(id, ""),
    /** Left to the provider, which keeps only links that it mails. */
    createVerificationToken: (link) => link,
    async useVerificationToken({ token }) {
      const link = await store.takeMagicLink(token);
      return link && { token, identifier: link.email, expires: link.expiresAt };
    },
  };
}
