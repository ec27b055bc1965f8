import { type Env, settingsOf } from "../env.ts";
import { reconcileBilling } from "./reconcile-billing.ts";
import { reportUsage } from "./report-usage.ts";
import { sendDueMails } from "./send-due-mails.ts";
import { sweepRetention } from "./sweep-retention.ts";

/** As in wrangler.jsonc. */
const everyMinute = "* * * * *";

/**
 * What the cron triggers in wrangler.jsonc start, each kind of work beside the other, so that one that fails does not keep
 * the other waiting. What fails is shown by Cloudflare, and tried again the next time.
 */
export async function runScheduled({ cron }: ScheduledController, env: Env): Promise<void> {
  const settings = settingsOf(env);
  const work = cron === everyMinute ? [sendDueMails, reportUsage] : [sweepRetention, reconcileBilling];
  const results = await Promise.allSettled(work.map((start) => start(settings)));
  const failed = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  if (failed.length > 0) throw new AggregateError(failed, "Scheduled work failed.");
}
