import { findBillingAccount, recordAuditEvent } from "@mockingbird/db";
import { DomainError } from "@mockingbird/domain";
import { z } from "zod";
import { askStripe } from "../../billing/ask-stripe.ts";
import { requireBilling } from "../../billing/require-billing.ts";
import { tenantProcedure } from "../../trpc/person-trpc.ts";

/** Where an owner sees to the card, the receipts and the end of the subscription: Stripe's portal. */
export const openPortal = tenantProcedure("billing:manage")
  .output(z.object({ url: z.url() }))
  .mutation(async ({ ctx }) => {
    const { stripe } = requireBilling(ctx.billing);
    const account = await ctx.withOrg((tx) => findBillingAccount(tx));
    if (!account) throw new DomainError("NOT_SUBSCRIBED");
    const { url } = await askStripe(() =>
      stripe.billingPortal.sessions.create({
        customer: account.stripeCustomerId,
        return_url: `${ctx.adminUrl}/billing?portal=done`,
      }),
    );
    const event = { actor: ctx.viewer.membershipId, action: "billing:portal", subjectId: account.id };
    await ctx.withOrg((tx) => recordAuditEvent(tx, event));
    return { url };
  });
