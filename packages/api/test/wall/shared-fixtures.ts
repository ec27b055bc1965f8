import { withSystem } from "@mockingbird/db/system";
import type { Role } from "@mockingbird/domain";
import { invitationTokenOf } from "../../src/sign-in/invitation-token.ts";
import { encryptionKeys } from "../keys.ts";
import { emailOf } from "./actors.ts";
import type { Fixtures } from "./fixture.ts";
import { addContacts, addOpenInvitation, addSession, onlyIn } from "./furnish.ts";

const tokens = new Map<string, string>();
const tokenOf = (id: string) => tokens.get(id) ?? "";

/** Of the procedures that both apps offer; `role` is one that the app admits. */
export const sharedFixtures = (role: Role): Fixtures => ({
  "user.getProfile": [{ showsMarks: true, shows: (_, actor) => ({ email: emailOf(actor) }) }],
  "user.switchOrganization": [
    {
      input: (_, { tenant }) => ({ organizationId: tenant }),
      idField: "organizationId",
      foreignId: (other) => other,
      showsMarks: true,
    },
  ],
  "organization.getAppearance": [{ prepare: addContacts, showsMarks: true }],
  "session.list": [{}],
  "session.revoke": [
    {
      prepare: (id, actor) => withSystem((tx) => addSession(tx, actor.tenant, id, actor)),
      input: (sessionId) => ({ sessionId }),
      idField: "sessionId",
      foreignId: onlyIn,
    },
  ],
  "session.signOutEverywhere": [{ endsSession: true }],
  "invitation.preview": [
    {
      // Whoever holds the link is shown what it offers, and nothing else: who they are is not asked.
      prepare: (id, { tenant }) => {
        const { token, tokenHash } = invitationTokenOf({ orgId: tenant, mailId: id }, encryptionKeys);
        tokens.set(id, token);
        return withSystem((tx) => addOpenInvitation(tx, tenant, id, { role, tokenHash }));
      },
      input: (id) => ({ token: tokenOf(id) }),
      showsMarks: true,
    },
  ],
});
