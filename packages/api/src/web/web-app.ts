import { publicKeySetOf } from "@mockingbird/auth/interview-token";
import { handleLogo } from "../http/logo-handler.ts";
import { createOwnVoiceSampleHandler } from "../http/own-voice-sample-handler.ts";
import { createPersonTrpcHandler } from "../http/person-trpc-handler.ts";
import { type InboxMail, readMails } from "../mail/local-inbox.ts";
import { createPersonApp } from "../person-app.ts";
import { webRouter } from "../routers/web-router.ts";
import { toGeminiSettings } from "../settings/gemini-settings.ts";
import { toMailSettings } from "../settings/mail-settings.ts";
import type { PersonAppSettings } from "../settings/person-app-settings.ts";
import { nullIfInvitationClosed } from "../sign-in/null-if-invitation-closed.ts";
import { createPersonCallerFactory } from "../trpc/person-trpc.ts";
import type { InvitationPreview } from "../views/invitation.ts";
import type { WebEnv } from "./env-schema.ts";

const createCaller = createPersonCallerFactory(webRouter);

function toSettings(env: WebEnv): PersonAppSettings {
  return {
    app: "web",
    baseUrl: env.WEB_URL,
    authSecret: env.WEB_AUTH_SECRET,
    previousAuthSecret: env.WEB_AUTH_SECRET_PREVIOUS ?? null,
    appUrls: { web: env.WEB_URL, admin: env.ADMIN_URL },
    trustedProxyHops: env.TRUSTED_PROXY_HOPS,
    demo: env.DEMO_MODE === "on",
    mail: toMailSettings(env),
    realtime: { tokenKey: env.INTERVIEW_TOKEN_PRIVATE_KEY, url: env.REALTIME_URL },
    encryptionKeys: env.SECRETS_ENCRYPTION_KEYS,
    // Candidates pay for nothing.
    stripe: null,
  };
}

/** The server side of apps/web, apart from Next. */
export function createWebApp(
  env: WebEnv,
  runtime: { afterResponse: (work: () => Promise<void>) => void; now: () => Date },
) {
  const settings = toSettings(env);
  const { handleAuth, createContext, countStranger, getDemoAccounts } = createPersonApp(settings, runtime);
  return {
    handleAuth,
    handleTrpc: createPersonTrpcHandler({
      router: webRouter,
      baseUrl: settings.baseUrl,
      trustedProxyHops: env.TRUSTED_PROXY_HOPS,
      createContext,
    }),
    handleLogo,
    handleOwnVoiceSample: createOwnVoiceSampleHandler({
      baseUrl: settings.baseUrl,
      access: toGeminiSettings(env),
      createContext,
    }),
    getDemoAccounts,
    /** What the invitation behind a link offers; `null` when it is closed. */
    async previewInvitation(headers: Headers, token: string): Promise<InvitationPreview | null> {
      await countStranger(headers);
      const caller = createCaller(await createContext(headers));
      return caller.invitation.preview({ token }).catch(nullIfInvitationClosed);
    },
    /** The signed-in candidate and their procedures, for pages made on the server; `null` for somebody signed out. */
    async getCaller(headers: Headers) {
      const context = await createContext(headers);
      return context.session && { viewer: context.session.viewer, caller: createCaller(context) };
    },
    /** Mails kept locally, newest first; `null` where mail is really sent, and there is no inbox. */
    readInbox: async (): Promise<InboxMail[] | null> =>
      "inboxFolder" in settings.mail ? readMails(settings.mail.inboxFolder) : null,
    /** The key set that the Worker checks interview tokens with. */
    interviewTokenJwks: () =>
      publicKeySetOf([env.INTERVIEW_TOKEN_PRIVATE_KEY, ...env.INTERVIEW_TOKEN_FURTHER_PUBLIC_KEYS]),
  };
}
