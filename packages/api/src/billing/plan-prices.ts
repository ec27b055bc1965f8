import { DomainError, type PlanId, planIdSchema, planPriceKeys } from "@mockingbird/domain";
import type { Stripe } from "stripe";

/** The two prices of a plan as Stripe has them today. */
export async function findPlanPrices(stripe: Stripe, planId: PlanId): Promise<{ monthly: string; seconds: string }> {
  const keys = planPriceKeys(planId);
  const { data } = await stripe.prices.list({ lookup_keys: [keys.monthly, keys.seconds], active: true });
  const idOf = (key: string) => {
    const price = data.find((found) => found.lookup_key === key);
    if (!price) throw new DomainError("INTERNAL", `Stripe has no price ${key}: run sync-plans.`);
    return price.id;
  };
  return { monthly: idOf(keys.monthly), seconds: idOf(keys.seconds) };
}

/** The plan that a price of ours belongs to, also one of an earlier catalogue; null for another's. */
export function planOfPrice({ metadata }: Pick<Stripe.Price, "metadata">): PlanId | null {
  return planIdSchema.safeParse(metadata.planId).data ?? null;
}
