import { personRouter } from "../trpc/person-trpc.ts";
import { createSession } from "./interview/create-session.ts";
import { generateWorkerToken } from "./interview/generate-worker-token.ts";
import { getHistory } from "./interview/get-history.ts";
import { getInterview } from "./interview/get-interview.ts";
import { preview } from "./invitation/preview.ts";
import { list as listSessions } from "./session/list.ts";
import { revoke as revokeSession } from "./session/revoke.ts";
import { signOutEverywhere } from "./session/sign-out-everywhere.ts";
import { getProfile } from "./user/get-profile.ts";
import { switchOrganization } from "./user/switch-organization.ts";

/** What the candidates' app may ask. */
export const webRouter = personRouter({
  user: { getProfile, switchOrganization },
  session: { list: listSessions, revoke: revokeSession, signOutEverywhere },
  invitation: { preview },
  interview: { getHistory, getInterview, createSession, generateWorkerToken },
});
export type WebRouter = typeof webRouter;
