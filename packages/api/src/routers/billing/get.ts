import { readBilling } from "../../billing/read-billing.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";
import { billingSchema } from "../../views/billing-views.ts";

/** Where the organisation's billing stands. Stripe is not asked. */
export const get = tenantProcedure("billing:read")
  .output(billingSchema)
  .query(({ ctx }) => ctx.withOrg((tx) => readBilling(tx, ctx.now(), ctx.billing)));
