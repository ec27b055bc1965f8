import { createBillingAccount, isUniqueViolation, recordAuditEvent } from "@mockingbird/db";
import { DomainError, isLiveSubscription, planIdSchema, plans } from "@mockingbird/domain";
import { z } from "zod";
import { askStripe } from "../../billing/ask-stripe.ts";
import { openCheckout } from "../../billing/open-checkout.ts";
import { refreshBilling } from "../../billing/refresh-billing.ts";
import { requireBilling } from "../../billing/require-billing.ts";
import { readEntitlement } from "../../rules/read-entitlement.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** Where an owner subscribes to a plan: Stripe's Checkout. A trial is for organisations that never subscribed. */
export const startCheckout = tenantProcedure("billing:manage")
  .input(z.object({ planId: planIdSchema }))
  .output(z.object({ url: z.url() }))
  .mutation(async ({ ctx, input: { planId } }) => {
    const { stripe } = requireBilling(ctx.billing);
    const { organization, membershipId } = ctx.viewer;
    const { id: orgId } = organization;
    // Whoever comes straight from Checkout may be subscribed without our having heard of it: Stripe is asked first.
    await askStripe(() => refreshBilling(stripe, orgId));
    const { account, standing } = await ctx.withOrg((tx) => readEntitlement(tx, ctx.now()));
    if (standing && isLiveSubscription(standing.state)) throw new DomainError("ALREADY_SUBSCRIBED");
    const isFirst = account === null || account.subscriptionId === null;
    const session = await askStripe(async () => {
      const customer = account?.stripeCustomerId ?? (await createCustomer());
      const trialDays = isFirst ? plans[planId].trialDays : 0;
      const wish = { customer, orgId, planId, trialDays, returnUrl: `${ctx.adminUrl}/billing` };
      return openCheckout(stripe, wish, ctx.now());
    });
    const { url } = session;
    if (!url)
      throw new DomainError("BILLING_UNAVAILABLE", "This page was used already. Reload to see where you stand.");
    await ctx.withOrg((tx) =>
      recordAuditEvent(tx, { actor: membershipId, action: "billing:checkout", subjectId: orgId, details: { planId } }),
    );
    return { url };

    async function createCustomer(): Promise<string> {
      const { id } = await stripe.customers.create(
        { name: organization.name, metadata: { orgId } },
        { idempotencyKey: `customer:${orgId}` },
      );
      await ctx
        .withOrg((tx) => createBillingAccount(tx, id))
        .catch((error: unknown) => {
          // A second click made it meanwhile, with the same customer: Stripe knows the key.
          if (!isUniqueViolation(error)) throw error;
        });
      return id;
    }
  });
