import { publicKeySetOf } from "@mockingbird/auth/delivery-token";
import { toStripeSettings } from "../billing/stripe-settings.ts";
import { createAuditExportHandler } from "../http/audit-export-handler.ts";
import { createExportHandler } from "../http/export-handler.ts";
import { handleLogo } from "../http/logo-handler.ts";
import { createPersonTrpcHandler } from "../http/person-trpc-handler.ts";
import { createReportHandler } from "../http/report-handler.ts";
import { createStripeWebhookHandler } from "../http/stripe-webhook-handler.ts";
import { createApiHandlers } from "../http/v1/api-handlers.ts";
import { createVoiceSampleHandler } from "../http/voice-sample-handler.ts";
import { createPersonApp } from "../person-app.ts";
import { adminRouter } from "../routers/admin-router.ts";
import { toMailSettings } from "../settings/mail-settings.ts";
import { nullIfInvitationClosed } from "../sign-in/null-if-invitation-closed.ts";
import { errorCodeOf } from "../trpc/error-mapper.ts";
import { createPersonCallerFactory } from "../trpc/person-trpc.ts";
import type { InvitationPreview } from "../views/invitation.ts";
import type { SharedReview } from "../views/review-views.ts";
import type { VoiceAccess } from "../voices/record-voice-sample.ts";
import type { AdminEnv } from "./env-schema.ts";

/** What the emulator accepts as a key. */
const emulatorKey = "emulator";

function voiceAccessOf({ GEMINI_API_KEY: apiKey, GEMINI_BASE_URL: baseUrl }: AdminEnv): VoiceAccess | null {
  if (apiKey !== "") return { apiKey, baseUrl: baseUrl || undefined };
  return baseUrl === "" ? null : { apiKey: emulatorKey, baseUrl };
}

const createCaller = createPersonCallerFactory(adminRouter);

/** The server side of apps/admin, apart from Next. */
export function createAdminApp(
  env: AdminEnv,
  runtime: { afterResponse: (work: () => Promise<void>) => void; now: () => Date },
) {
  const stripe = toStripeSettings(env);
  const { handleAuth, createContext, countStranger, getDemoAccounts, startSending, billing } = createPersonApp(
    {
      app: "admin",
      baseUrl: env.ADMIN_URL,
      authSecret: env.ADMIN_AUTH_SECRET,
      previousAuthSecret: env.ADMIN_AUTH_SECRET_PREVIOUS ?? null,
      appUrls: { web: env.WEB_URL, admin: env.ADMIN_URL },
      trustedProxyHops: env.TRUSTED_PROXY_HOPS,
      demo: env.DEMO_MODE === "on",
      mail: toMailSettings(env),
      realtime: { tokenKey: env.DELIVERY_TOKEN_PRIVATE_KEY, url: env.REALTIME_URL },
      encryptionKeys: env.SECRETS_ENCRYPTION_KEYS,
      stripe,
    },
    runtime,
  );
  return {
    handleAuth,
    handleTrpc: createPersonTrpcHandler({
      router: adminRouter,
      baseUrl: env.ADMIN_URL,
      trustedProxyHops: env.TRUSTED_PROXY_HOPS,
      createContext,
    }),
    handleVoiceSample: createVoiceSampleHandler({
      baseUrl: env.ADMIN_URL,
      access: voiceAccessOf(env),
      createContext,
    }),
    /** Whether voices are the demonstration's, and not Gemini's. */
    hasDemonstrationVoices: env.GEMINI_API_KEY === "",
    handleAuditExport: createAuditExportHandler({ baseUrl: env.ADMIN_URL, createContext }),
    handleExport: createExportHandler({ baseUrl: env.ADMIN_URL, createContext }),
    handleReport: createReportHandler({ baseUrl: env.ADMIN_URL, createContext }),
    handleStripeWebhook: createStripeWebhookHandler({
      billing: stripe && billing && { stripe: billing.stripe, webhookSecrets: stripe.webhookSecrets },
      startSending,
      now: runtime.now,
    }),
    handleLogo,
    api: createApiHandlers({ trustedProxyHops: env.TRUSTED_PROXY_HOPS, now: runtime.now }),
    getDemoAccounts,
    /** What the invitation behind a link offers; `null` when it is closed. */
    async previewInvitation(headers: Headers, token: string): Promise<InvitationPreview | null> {
      await countStranger(headers);
      const caller = createCaller(await createContext(headers));
      return caller.invitation.preview({ token }).catch(nullIfInvitationClosed);
    },
    /** What a share link shows; `null`, without a difference, for one that is unknown, closed or expired. */
    async openSharedReview(headers: Headers, token: string): Promise<SharedReview | null> {
      await countStranger(headers);
      const caller = createCaller(await createContext(headers));
      return caller.share.open({ token }).catch((error: unknown) => {
        if (["NOT_FOUND", "INVALID_INPUT"].includes(errorCodeOf(error))) return null;
        throw error;
      });
    },
    /** The signed-in member of staff and their procedures, for pages made on the server; `null` for somebody signed out. */
    async getCaller(headers: Headers) {
      const context = await createContext(headers);
      return context.session && { viewer: context.session.viewer, caller: createCaller(context) };
    },
    /** The key set that the Worker checks delivery tokens with. */
    deliveryTokenJwks: () =>
      publicKeySetOf([env.DELIVERY_TOKEN_PRIVATE_KEY, ...env.DELIVERY_TOKEN_FURTHER_PUBLIC_KEYS]),
  };
}
