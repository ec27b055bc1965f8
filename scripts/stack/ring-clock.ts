import type { Settings } from "../settings/settings.ts";

const everyMs = 60_000;
/** Longer than the Worker waits for the backend. */
const answerMs = 10 * 60_000;

/**
 * Rings the Worker's cron trigger of every minute, which Cloudflare does where it is deployed and `wrangler dev` leaves to
 * whoever runs it: mails that have to be tried again and minutes on their way to the invoice leave here too. What fails is
 * in the Worker's log, and comes again the next minute.
 */
export function ringClock({ REALTIME_URL }: Pick<Settings, "REALTIME_URL">): void {
  let isRinging = false;
  const ring = async () => {
    if (isRinging) return;
    isRinging = true;
    const url = new URL(`/cdn-cgi/handler/scheduled?${new URLSearchParams({ cron: "* * * * *" })}`, REALTIME_URL);
    await fetch(url, { signal: AbortSignal.timeout(answerMs) }).catch(() => undefined);
    isRinging = false;
  };
  // Ends with the process that started the stack.
  setInterval(() => void ring(), everyMs).unref();
}
