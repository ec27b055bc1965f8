import Credentials from "next-auth/providers/credentials";
import type { AuthSettings } from "./auth-settings.ts";
import { defaultExport } from "./default-export.ts";
import type { SignInError } from "./sign-in-error.ts";
import { readTrialToken } from "./trial-token.ts";

/** Signs a member of staff in to web, once, in the organisation whose interviewer they try. The console gives them the token. */
export function trialProvider({ store }: AuthSettings) {
  return defaultExport(Credentials)({
    id: "trial",
    name: "Trial",
    credentials: { token: {} },
    async authorize(credentials) {
      const address = readTrialToken(credentials?.token);
      const link = address && (await store.takeMagicLink(address.tokenHash));
      if (!link || link.expiresAt <= new Date()) return refuse("TrialLinkUsed");
      const person = await store.findPersonByEmail(link.email);
      return person && { ...person, chosenOrgId: address.orgId };
    },
  });
}

/** next-auth sends people on with the message of what was thrown. */
function refuse(code: SignInError): never {
  throw new Error(code);
}
