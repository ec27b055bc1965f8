import { type Env, settingsOf } from "../env.ts";
import { sendDueMails } from "./send-due-mails.ts";
import { sweepRetention } from "./sweep-retention.ts";

/** As in wrangler.jsonc. */
const everyMinute = "* * * * *";

/** What the cron triggers in wrangler.jsonc start. What fails is shown by Cloudflare, and tried again the next time. */
export async function runScheduled({ cron }: ScheduledController, env: Env): Promise<void> {
  await (cron === everyMinute ? sendDueMails : sweepRetention)(settingsOf(env));
}
