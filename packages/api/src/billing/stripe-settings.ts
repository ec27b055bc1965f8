import { z } from "zod";

const unset = (value: unknown) => (value === "" ? undefined : value);

/** How Stripe is reached. Without a key and without an address there is no billing: limits are agreed by contract. */
export const stripeEnvShape = {
  STRIPE_SECRET_KEY: z.preprocess(unset, z.string().optional()),
  /** Of the stand-in, while there is no key. */
  STRIPE_BASE_URL: z.preprocess(unset, z.url({ protocol: /^https?$/ }).optional()),
  /** What webhooks are signed with, newest first, with commas between. */
  STRIPE_WEBHOOK_SECRETS: z.string().default(""),
};

export interface StripeSettings {
  secretKey: string;
  /** Absent means Stripe itself. */
  baseUrl?: string;
  webhookSecrets: string[];
  /** The stand-in: nothing is really charged. */
  isDemonstration: boolean;
}

/** The key the stand-in is sent when there is none for Stripe. */
const doubleKey = "double";

/** null: there is no billing. */
export function toStripeSettings(env: z.infer<z.ZodObject<typeof stripeEnvShape>>): StripeSettings | null {
  const { STRIPE_SECRET_KEY: key, STRIPE_BASE_URL: baseUrl, STRIPE_WEBHOOK_SECRETS: secrets } = env;
  if (!key && !baseUrl) return null;
  return {
    secretKey: key ?? doubleKey,
    ...(!key && baseUrl !== undefined && { baseUrl }),
    webhookSecrets: secrets.split(",").flatMap((secret) => (secret.trim() === "" ? [] : [secret.trim()])),
    isDemonstration: !key,
  };
}
