import { type AuthSettings, handleAuthRequest, readSessionCookie } from "@mockingbird/auth/next-auth";
import { createStripe } from "./billing/create-stripe.ts";
import { createAuthDoor } from "./http/auth-door.ts";
import { clientAddress } from "./http/client-address.ts";
import { describeError, logEvent } from "./log-event.ts";
import { postMail } from "./mail/post-mail.ts";
import { sendMailsUnwatched } from "./mail/send-mails-unwatched.ts";
import { composeSignInMail } from "./mail/sign-in-mail.ts";
import { takeTurns } from "./rate-limits/take-turns.ts";
import type { PersonAppSettings } from "./settings/person-app-settings.ts";
import { authStore } from "./sign-in/auth-store.ts";
import { type DemoAccount, listDemoAccounts } from "./sign-in/list-demo-accounts.ts";
import { loadViewer } from "./sign-in/load-viewer.ts";
import type { BillingAccess, PersonContext } from "./trpc/person-context.ts";

/** What web and admin have in common: sign-in, and who a request comes from. */
export interface PersonApp {
  handleAuth(request: Request): Promise<Response>;
  createContext(headers: Headers): Promise<PersonContext>;
  /** For pages that somebody signed out may open: their network uses up one of its turns. @throws TooManyRequestsError */
  countStranger(headers: Headers): Promise<void>;
  /** None while DEMO_MODE is off. */
  getDemoAccounts(): Promise<DemoAccount[]>;
  /** Sends an organisation's mails that are due, once the response is on its way. */
  startSending(orgId: string): void;
  /** null: nothing is billed here. */
  billing: BillingAccess | null;
}

/** `afterResponse` runs work once the response is on its way; `now` is the clock of every procedure. */
export function createPersonApp(
  settings: PersonAppSettings,
  { afterResponse, now }: { afterResponse: (work: () => Promise<void>) => void; now: () => Date },
): PersonApp {
  const {
    app,
    baseUrl,
    authSecret: secret,
    previousAuthSecret: previousSecret,
    demo,
    mail,
    realtime,
    encryptionKeys,
    appUrls,
    trustedProxyHops,
    stripe,
  } = settings;
  const billing = stripe && { stripe: createStripe(stripe, "person"), isDemonstration: stripe.isDemonstration };
  const auth: AuthSettings = {
    app,
    baseUrl,
    secret,
    previousSecret,
    demo,
    store: authStore,
    sendSignInMail: (details) => composeSignInMail(details).then((letter) => postMail(mail, letter)),
    afterResponse: (work) =>
      afterResponse(() => work().catch((error: unknown) => logEvent("sign-in-mail.failed", describeError(error)))),
    log: (event, details) => logEvent(event, { app, ...describeError(details) }),
  };
  const startSending = (orgId: string) =>
    afterResponse(() => sendMailsUnwatched(orgId, { mail, appUrls, encryptionKeys, now }));
  return {
    handleAuth: createAuthDoor({
      baseUrl,
      trustedProxyHops,
      handle: (request) => handleAuthRequest(request, auth),
    }),
    countStranger: (headers) => takeTurns("strangersCallsByAddress", clientAddress(headers, trustedProxyHops)),
    async createContext(headers) {
      const cookie = await readSessionCookie(headers.get("cookie"), auth);
      const viewer = cookie && (await loadViewer(cookie.sessionId, app, now()));
      const session = viewer && { id: cookie.sessionId, viewer };
      return { app, session, realtime, encryptionKeys, billing, adminUrl: appUrls.admin, startSending, now };
    },
    startSending,
    billing,
    getDemoAccounts: () => (demo ? listDemoAccounts(app) : Promise.resolve([])),
  };
}
