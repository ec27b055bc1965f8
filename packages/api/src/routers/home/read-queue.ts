import {
  countFailedMails,
  countOverdue,
  countToReview,
  type InterviewScope,
  listLiveTimes,
  type TenantTx,
} from "@mockingbird/db";
import { isWaitingForTranscript } from "@mockingbird/domain";
import { toCappedCount } from "../../mapping/to-capped-count.ts";
import { type Home, homeCountedMax } from "../../views/home-views.ts";

/** Counts what waits for somebody. */
export async function readQueue(
  tx: TenantTx,
  scope: InterviewScope,
  { now, withMails }: { now: Date; withMails: boolean },
): Promise<Home["queue"]> {
  const capped = (counted: number) => toCappedCount(counted, homeCountedMax);
  const open = await listLiveTimes(tx, scope, homeCountedMax);
  const late = open.filter((times) => isWaitingForTranscript({ ...times, status: "live" }, now)).length;
  return {
    toReview: capped(await countToReview(tx, scope, homeCountedMax)),
    overdue: capped(await countOverdue(tx, scope, now, homeCountedMax)),
    live: capped(open.length - late),
    lateTranscripts: capped(late),
    failedMails: withMails ? capped(await countFailedMails(tx, homeCountedMax + 1)) : null,
  };
}
