import { askStripe } from "../../billing/ask-stripe.ts";
import { readBilling } from "../../billing/read-billing.ts";
import { refreshBilling } from "../../billing/refresh-billing.ts";
import { requireBilling } from "../../billing/require-billing.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { billingSchema } from "../../views/billing-views.ts";

/** Asks Stripe how the organisation stands, for somebody who comes back from its pages before its webhook did. */
export const refresh = tenantProcedure("billing:read")
  .output(billingSchema)
  .mutation(async ({ ctx }) => {
    const { stripe } = requireBilling(ctx.billing);
    await askStripe(() => refreshBilling(stripe, ctx.viewer.organization.id));
    return ctx.withOrg((tx) => readBilling(tx, ctx.now(), ctx.billing));
  });
