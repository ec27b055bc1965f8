import type { State, SubscriptionRecord } from "./records.ts";

const daySeconds = 24 * 3_600;
const trialNoticeDays = 3;

/** The next moment at which something happens by itself; null when nothing does. */
export function nextDueAt({ subscriptions, invoices, checkouts }: State): number | null {
  const moments = [
    ...Object.values(subscriptions).flatMap(momentsOf),
    ...Object.values(invoices).flatMap(({ status, finalizesAt, nextAttemptAt }) =>
      [status === "draft" ? finalizesAt : null, nextAttemptAt].filter((at) => at !== null),
    ),
    ...Object.values(checkouts).flatMap(({ status, expiresAt }) => (status === "open" ? [expiresAt] : [])),
  ];
  return moments.length === 0 ? null : moments.reduce((first, at) => Math.min(first, at));
}

function momentsOf(subscription: SubscriptionRecord): number[] {
  if (subscription.status === "canceled") return [];
  const notice = trialNoticeAt(subscription);
  return notice === null ? [subscription.periodEnd] : [notice, subscription.periodEnd];
}

/** When the end of a trial is announced: three days before, or at once where it is shorter. Null once it was. */
export function trialNoticeAt({ status, created, trialEnd, trialEndAnnounced }: SubscriptionRecord): number | null {
  if (status !== "trialing" || trialEnd === null || trialEndAnnounced) return null;
  return Math.max(created, trialEnd - trialNoticeDays * daySeconds);
}
