import { z } from "zod";
import { refreshBilling } from "../../billing/refresh-billing.ts";
import { describeError, logEvent } from "../../log-event.ts";
import { listOrganizationsToReconcile } from "../../metering/list-organizations-to-meter.ts";
import { reconcileOrganization } from "../../metering/reconcile-organization.ts";
import { clockProcedure } from "../../trpc/internal-trpc.ts";

/**
 * What the clock starts every night: asks Stripe how each subscriber stands, in case a webhook never came, and compares
 * what our ledger sent with what its meter counted. What differs is logged and counted, for a person to look at; nothing
 * is sent because of it.
 */
export const reconcile = clockProcedure
  .input(z.object({}).optional())
  .output(z.object({ compared: z.int(), different: z.int(), organizationsFailed: z.int() }))
  .mutation(async ({ ctx }) => {
    const answer = { compared: 0, different: 0, organizationsFailed: 0 };
    if (!ctx.stripe) return answer;
    for (const orgId of await listOrganizationsToReconcile()) {
      try {
        await refreshBilling(ctx.stripe, orgId);
        const reconciled = await reconcileOrganization(ctx.stripe, orgId, ctx.now());
        if (!reconciled) continue;
        answer.compared += 1;
        if (reconciled.isEqual) continue;
        answer.different += 1;
        logEvent("billing.reconcile-differs", { orgId, ...reconciled });
      } catch (error) {
        answer.organizationsFailed += 1;
        logEvent("billing.reconcile-failed", { orgId, ...describeError(error) });
      }
    }
    return answer;
  });
