import { z } from "zod";
import type { Change } from "../core/change.ts";
import { find } from "../core/find.ts";
import type { State, SubscriptionRecord } from "../core/records.ts";
import { StripeDoubleError } from "../core/stripe-error.ts";
import { flagSchema, wholeSchema } from "./inputs.ts";

/** What says how a subscription's items change, in an update and in the preview of one. */
export const changeShape = {
  items: z
    .array(
      z.strictObject({
        id: z.string().optional(),
        price: z.string().optional(),
        quantity: wholeSchema.optional(),
        deleted: flagSchema.default(false),
      }),
    )
    .default([]),
  proration_behavior: z.enum(["none", "create_prorations", "always_invoice"]).default("create_prorations"),
  billing_cycle_anchor: z.strictObject({ type: z.enum(["now", "unchanged"]) }).default({ type: "unchanged" }),
  trial_end: z.literal("now").optional(),
};
const changeSchema = z.object(changeShape);

/**
 * @throws StripeDoubleError for an item or a price that is not there, for a quantity of what is metered, and for an anchor
 * within a trial that goes on (changelog of 2026-10-28.endive, "billing cycle anchor and trial validation")
 */
export function readChange(
  state: State,
  subscription: SubscriptionRecord,
  input: z.output<typeof changeSchema>,
): Change {
  const items = input.items.map(({ id = null, price = null, quantity = null, deleted }) => {
    const item = subscription.items.find((known) => known.id === id);
    if (id !== null && !item) {
      throw new StripeDoubleError(`No such subscription item: '${id}'`, { code: "resource_missing", param: "items" });
    }
    const priceId = price ?? item?.priceId ?? "";
    const { charge, isActive } = find(state.prices, "price", priceId, "items");
    if (!isActive && price !== null) {
      throw new StripeDoubleError(`The price ${priceId} is inactive.`, { param: "items" });
    }
    if (charge.kind === "metered" && quantity !== null) {
      throw new StripeDoubleError("Quantity should not be specified where usage_type is `metered`.", {
        param: "items",
      });
    }
    return { id, priceId: price, quantity, isDeleted: deleted };
  });
  const isTrial = subscription.status === "trialing";
  const endsTrial = isTrial && input.trial_end === "now";
  const startsNewPeriod = input.billing_cycle_anchor.type === "now";
  if (startsNewPeriod && isTrial && !endsTrial) {
    throw new StripeDoubleError("The billing cycle anchor cannot be before the end of the trial.", {
      code: "subscription_update_trial_after_billing_cycle_anchor",
      param: "billing_cycle_anchor",
    });
  }
  return { items, proration: input.proration_behavior, startsNewPeriod, endsTrial };
}

export function changesSomething({ items, startsNewPeriod, endsTrial }: Change): boolean {
  return items.length > 0 || startsNewPeriod || endsTrial;
}
