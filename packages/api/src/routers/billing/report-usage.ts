import { z } from "zod";
import { describeError, logEvent } from "../../log-event.ts";
import { listOrganizationsToMeter } from "../../metering/list-organizations-to-meter.ts";
import { createMeterSteps } from "../../metering/meter-steps.ts";
import { sendMeterEvents } from "../../metering/send-meter-events.ts";
import { clockProcedure } from "../../trpc/internal-trpc.ts";

/** Of one organisation in one call, so that nobody waits for one that has interviewed thousands. */
const eventsMax = 200;

/**
 * What the clock starts every minute: sends charged seconds to Stripe's meter. Called again it goes on; `isDone` says when
 * nothing is due any more. One organisation that fails is counted, logged and tried again the next minute.
 */
export const reportUsage = clockProcedure
  .input(z.object({}).optional())
  .output(
    z.object({
      sent: z.int(),
      postponed: z.int(),
      failed: z.int(),
      organizationsFailed: z.int(),
      isDone: z.boolean(),
    }),
  )
  .mutation(async ({ ctx }) => {
    const answer = { sent: 0, postponed: 0, failed: 0, organizationsFailed: 0, isDone: true };
    if (!ctx.stripe) return answer;
    const steps = createMeterSteps(ctx.stripe);
    for (const orgId of await listOrganizationsToMeter(ctx.now())) {
      try {
        const { sent, postponed, failed, isDone } = await sendMeterEvents(orgId, { steps, now: ctx.now, eventsMax });
        answer.sent += sent;
        answer.postponed += postponed;
        answer.failed += failed;
        answer.isDone &&= isDone;
      } catch (error) {
        answer.organizationsFailed += 1;
        logEvent("meter-event.sending-failed", { orgId, ...describeError(error) });
      }
    }
    return answer;
  });
