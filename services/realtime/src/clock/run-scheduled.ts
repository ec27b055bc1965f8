import { type Env, settingsOf } from "../env.ts";
import { sweepRetention } from "./sweep-retention.ts";

/** What the cron trigger in wrangler.jsonc starts once a day. What fails is shown by Cloudflare, and tried again the next day. */
export async function runScheduled(_controller: ScheduledController, env: Env): Promise<void> {
  await sweepRetention(settingsOf(env));
}
