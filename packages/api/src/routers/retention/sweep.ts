import { z } from "zod";
import { describeError, logEvent } from "../../log-event.ts";
import { finishErasures } from "../../privacy/forget-people.ts";
import { listOrganizationsToSweep } from "../../privacy/list-organizations-to-sweep.ts";
import { sweepOrganization } from "../../privacy/sweep-organization.ts";
import { clockProcedure } from "../../trpc/internal-trpc.ts";

/** Of one organisation in one call, so that the answer comes before the Worker gives up waiting, and nobody waits for one that has years to delete. */
const batchesMax = 5;

/**
 * What the clock starts once a day: deletes what organisations keep no longer, each in its own units of work, and finishes
 * erasures that were cut short. Called again it goes on; `isDone` says when nothing is left. One organisation that fails
 * does not keep the others from theirs; it is counted, logged, and tried again the next day.
 */
export const sweep = clockProcedure
  .input(z.object({}).optional())
  .output(
    z.object({
      interviews: z.int(),
      turns: z.int(),
      erasures: z.int(),
      failed: z.int(),
      isDone: z.boolean(),
    }),
  )
  .mutation(async ({ ctx }) => {
    const now = ctx.now();
    const answer = { interviews: 0, turns: 0, erasures: 0, failed: 0, isDone: true };
    for (const orgId of await listOrganizationsToSweep()) {
      try {
        const { interviews, turns, isDone } = await sweepOrganization(orgId, now, batchesMax);
        answer.interviews += interviews;
        answer.turns += turns;
        answer.isDone &&= isDone;
      } catch (error) {
        answer.failed += 1;
        logEvent("retention.failed", { orgId, ...describeError(error) });
      }
    }
    answer.erasures = await finishErasures(now);
    return answer;
  });
