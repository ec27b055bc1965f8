import { createStripe } from "../billing/create-stripe.ts";
import { toStripeSettings } from "../billing/stripe-settings.ts";
import { createInternalTrpcHandler } from "../http/internal-trpc-handler.ts";
import { toGeminiSettings } from "../settings/gemini-settings.ts";
import { toMailSettings } from "../settings/mail-settings.ts";
import { webEnv } from "../web/env.ts";

export type { InternalRouter } from "../routers/internal-router.ts";

const stripe = toStripeSettings(webEnv);

/** Mounted by web at /api/internal/trpc/[trpc]. */
export const handleInternalTrpc = createInternalTrpcHandler({
  workerKeys: [webEnv.REALTIME_SERVICE_PUBLIC_KEY, ...webEnv.REALTIME_SERVICE_FURTHER_PUBLIC_KEYS],
  encryptionKeys: webEnv.SECRETS_ENCRYPTION_KEYS,
  mail: toMailSettings(webEnv),
  appUrls: { web: webEnv.WEB_URL, admin: webEnv.ADMIN_URL },
  gemini: toGeminiSettings(webEnv),
  stripe: stripe && createStripe(stripe),
  now: () => new Date(),
});
