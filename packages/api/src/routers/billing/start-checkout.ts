import { createBillingAccount, recordAuditEvent } from "@mockingbird/db";
import { DomainError, isLiveSubscription, planIdSchema, plans } from "@mockingbird/domain";
import { z } from "zod";
import { askStripe } from "../../billing/ask-stripe.ts";
import { findPlanPrices } from "../../billing/plan-prices.ts";
import { requireBilling } from "../../billing/require-billing.ts";
import { readEntitlement } from "../../rules/read-entitlement.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** How long the same choice leads to the same Checkout page. */
const samePageMs = 10 * 60 * 1000;

/**
 * Where an owner subscribes to a plan: Stripe's Checkout. A trial is for organisations that never subscribed. Asked twice
 * within minutes, it is the same page, so that a double click does not open two.
 */
export const startCheckout = tenantProcedure("billing:manage")
  .input(z.object({ planId: planIdSchema }))
  .output(z.object({ url: z.url() }))
  .mutation(async ({ ctx, input: { planId } }) => {
    const { stripe } = requireBilling(ctx.billing);
    const { organization, membershipId } = ctx.viewer;
    const { id: orgId } = organization;
    const { account, standing } = await ctx.withOrg((tx) => readEntitlement(tx, ctx.now()));
    if (standing && isLiveSubscription(standing.state)) throw new DomainError("ALREADY_SUBSCRIBED");
    const session = await askStripe(async () => {
      const customer = account?.stripeCustomerId ?? (await createCustomer());
      const prices = await findPlanPrices(stripe, planId);
      const isFirst = account === null || account.subscriptionId === null;
      const page = Math.floor(ctx.now().getTime() / samePageMs);
      return stripe.checkout.sessions.create(
        {
          mode: "subscription",
          customer,
          client_reference_id: orgId,
          line_items: [{ price: prices.monthly, quantity: 1 }, { price: prices.seconds }],
          subscription_data: {
            metadata: { orgId },
            // In classic mode a metered price that is replaced within a period bills nothing of it.
            billing_mode: { type: "flexible" },
            ...(isFirst && { trial_period_days: plans[planId].trialDays }),
          },
          success_url: `${ctx.adminUrl}/billing?checkout=done`,
          cancel_url: `${ctx.adminUrl}/billing?checkout=cancelled`,
        },
        { idempotencyKey: `checkout:${orgId}:${planId}:${account?.subscriptionId ?? "first"}:${page}` },
      );
    });
    if (!session.url)
      throw new DomainError("BILLING_UNAVAILABLE", "This page was used already. Reload to see where you stand.");
    await ctx.withOrg((tx) =>
      recordAuditEvent(tx, { actor: membershipId, action: "billing:checkout", subjectId: orgId, details: { planId } }),
    );
    return { url: session.url };

    async function createCustomer(): Promise<string> {
      const { id } = await stripe.customers.create(
        { name: organization.name, metadata: { orgId } },
        { idempotencyKey: `customer:${orgId}` },
      );
      await ctx.withOrg((tx) => createBillingAccount(tx, id));
      return id;
    }
  });
