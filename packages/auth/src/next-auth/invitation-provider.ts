import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import type { AuthSettings, Visit } from "./auth-settings.ts";
import { defaultExport } from "./default-export.ts";
import type { SignInError } from "./sign-in-error.ts";

const nameCharactersMax = 100;
const credentialsSchema = z.object({
  token: z.string(),
  name: z.string().trim().max(nameCharactersMax).optional(),
});

/** Signs in by accepting an invitation: its link reached the address it was sent to, which is what a mailed sign-in link proves. */
export function invitationProvider({ app, store, log }: AuthSettings, { sessionId }: Visit) {
  return defaultExport(Credentials)({
    id: "invitation",
    name: "Invitation",
    credentials: { token: {}, name: {} },
    async authorize(credentials) {
      const { data } = credentialsSchema.safeParse(credentials);
      if (!data) return refuse("InvitationClosed");
      const acceptance = { app, token: data.token, name: data.name || null, sessionId };
      const accepted = await store.acceptInvitation(acceptance).catch((error: unknown) => {
        log("invitation.failed", error);
        throw error;
      });
      if ("refusal" in accepted) return refuse(accepted.refusal);
      return { ...accepted.person, chosenOrgId: accepted.orgId };
    },
  });
}

/** next-auth sends people on with the message of what was thrown. */
function refuse(code: SignInError): never {
  throw new Error(code);
}
