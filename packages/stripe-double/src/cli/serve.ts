import { startStripeDouble } from "../start-stripe-double.ts";
import { readEnv } from "./env.ts";

try {
  const env = readEnv();
  const [stateFile] = process.argv.slice(2);
  const { STRIPE_WEBHOOK_URL: url, STRIPE_WEBHOOK_SECRET: secret } = env;
  const double = await startStripeDouble({
    port: env.STRIPE_DOUBLE_PORT,
    host: env.STRIPE_DOUBLE_HOST,
    ...(stateFile !== undefined && { stateFile }),
    ...(url !== undefined && secret !== undefined && { webhook: { url, secret } }),
  });
  console.log(`Stripe stand-in listening on ${double.url}`);
  const end = () => void double.close().then(() => process.exit(0));
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
