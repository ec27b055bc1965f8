import { personRouter } from "../trpc/person-trpc.ts";
import { getOwn } from "./accommodation/get-own.ts";
import { setOwn } from "./accommodation/set-own.ts";
import { get as getConsent } from "./consent/get.ts";
import { give as giveConsent } from "./consent/give.ts";
import { get as getErasure } from "./erasure/get.ts";
import { request as requestErasure } from "./erasure/request.ts";
import { withdraw as withdrawErasure } from "./erasure/withdraw.ts";
import { assessSelf } from "./interview/assess-self.ts";
import { correctTurn } from "./interview/correct-turn.ts";
import { createSession } from "./interview/create-session.ts";
import { generateWorkerToken } from "./interview/generate-worker-token.ts";
import { getDelivery } from "./interview/get-delivery.ts";
import { getHistory } from "./interview/get-history.ts";
import { getInterview } from "./interview/get-interview.ts";
import { getProgress } from "./interview/get-progress.ts";
import { getSelfAssessment } from "./interview/get-self-assessment.ts";
import { reportProblem } from "./interview/report-problem.ts";
import { preview } from "./invitation/preview.ts";
import { getAppearance } from "./organization/get-appearance.ts";
import { list as listSessions } from "./session/list.ts";
import { revoke as revokeSession } from "./session/revoke.ts";
import { signOutEverywhere } from "./session/sign-out-everywhere.ts";
import { exportData } from "./user/export-data.ts";
import { getProfile } from "./user/get-profile.ts";
import { switchOrganization } from "./user/switch-organization.ts";
import { updateProfile } from "./user/update-profile.ts";

/** What the candidates' app may ask. */
export const webRouter = personRouter({
  user: { getProfile, updateProfile, switchOrganization, exportData },
  session: { list: listSessions, revoke: revokeSession, signOutEverywhere },
  invitation: { preview },
  organization: { getAppearance },
  consent: { get: getConsent, give: giveConsent },
  erasure: { get: getErasure, request: requestErasure, withdraw: withdrawErasure },
  accommodation: { getOwn, setOwn },
  interview: {
    getHistory,
    getInterview,
    createSession,
    generateWorkerToken,
    correctTurn,
    reportProblem,
    assessSelf,
    getSelfAssessment,
    getDelivery,
    getProgress,
  },
});
export type WebRouter = typeof webRouter;
