import { findBillingAccount } from "@mockingbird/db";
import { DomainError, planIdSchema } from "@mockingbird/domain";
import { z } from "zod";
import { askStripe } from "../../billing/ask-stripe.ts";
import { findChange, toPreview } from "../../billing/plan-change.ts";
import { requireBilling } from "../../billing/require-billing.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { planChangePreviewSchema } from "../../views/billing-views.ts";

/** What a change to another plan costs and gives back at once, by Stripe's own reckoning. Changes nothing. */
export const previewChange = tenantProcedure("billing:manage")
  .input(z.object({ planId: planIdSchema }))
  .output(planChangePreviewSchema)
  .query(async ({ ctx, input: { planId } }) => {
    const { stripe } = requireBilling(ctx.billing);
    const account = await ctx.withOrg((tx) => findBillingAccount(tx));
    return askStripe(async () => {
      const { subscription, change } = await findChange(stripe, account, planId);
      if (!change) throw new DomainError("ALREADY_SUBSCRIBED", "Your organisation has this plan already.");
      const preview = await stripe.invoices.createPreview({
        subscription: subscription.id,
        subscription_details: change,
      });
      return toPreview(planId, preview);
    });
  });
