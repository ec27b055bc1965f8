import { hasDailyRollups, readFirstSteps, type TenantTx } from "@mockingbird/db";
import type { FirstSteps, Home } from "../../views/home-views.ts";

/**
 * Which of the first steps are done; `null` once there is nothing left to teach: everything is set up, and something was
 * reviewed, or interviews are held that nobody has to review.
 */
export async function readStepsToTeach(tx: TenantTx, queue: Home["queue"]): Promise<FirstSteps | null> {
  const steps = await readFirstSteps(tx);
  const isSetUp = steps.invited && steps.configured && steps.template && steps.assigned;
  if (!isSetUp) return steps;
  const isHeldWithoutReview = queue.toReview.count === 0 && (await hasDailyRollups(tx));
  return steps.reviewed || isHeldWithoutReview ? null : steps;
}
