import { findBillingAccount, recordAuditEvent } from "@mockingbird/db";
import { DomainError, planIdSchema } from "@mockingbird/domain";
import { z } from "zod";
import { askStripe } from "../../billing/ask-stripe.ts";
import { findChange } from "../../billing/plan-change.ts";
import { readBilling } from "../../billing/read-billing.ts";
import { refreshBilling } from "../../billing/refresh-billing.ts";
import { requireBilling } from "../../billing/require-billing.ts";
import { flushMeterEvents } from "../../metering/flush-meter-events.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { billingSchema } from "../../views/billing-views.ts";

/**
 * Changes to another plan at once: the period so far is invoiced at the old price, the unused part of the month is given
 * back, and a new period begins. Minutes that are still on their way to Stripe would be on neither invoice, so they go
 * first.
 */
export const changePlan = tenantProcedure("billing:manage")
  .input(z.object({ planId: planIdSchema }))
  .output(billingSchema)
  .mutation(async ({ ctx, input: { planId } }) => {
    const { stripe } = requireBilling(ctx.billing);
    const { organization, membershipId } = ctx.viewer;
    const account = await ctx.withOrg((tx) => findBillingAccount(tx));
    const left = await askStripe(() => flushMeterEvents(organization.id, { stripe, now: ctx.now }));
    if (left > 0) throw new DomainError("USAGE_BEING_REPORTED");
    await askStripe(async () => {
      const { subscription, change } = await findChange(stripe, account, planId);
      if (!change) return;
      // The same change from the same state is one change, however often it is clicked. What was applied last moves with
      // every change: the anchor stays where it is on trial, and there and back again is three changes.
      const idempotencyKey = `change:${subscription.id}:${account?.appliedSeq}:${planId}`;
      await stripe.subscriptions.update(subscription.id, change, { idempotencyKey });
    });
    const event = { actor: membershipId, action: "billing:plan", subjectId: organization.id };
    await ctx.withOrg((tx) =>
      recordAuditEvent(tx, { ...event, details: { before: account?.planId ?? "none", after: planId } }),
    );
    await askStripe(() => refreshBilling(stripe, organization.id));
    return ctx.withOrg((tx) => readBilling(tx, ctx.now(), ctx.billing));
  });
