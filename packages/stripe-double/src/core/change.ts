import { creditLines, licensedLines, meteredLines } from "./lines.ts";
import type { LineRecord, State, SubscriptionItemRecord, SubscriptionRecord } from "./records.ts";
import { stepMonths } from "./step-months.ts";

interface ItemChange {
  /** null: a new item. */
  id: string | null;
  priceId: string | null;
  quantity: number | null;
  isDeleted: boolean;
}

export interface Change {
  items: ItemChange[];
  startsNewPeriod: boolean;
  /** A trial is over with it, and the first month begins. */
  endsTrial: boolean;
  proration: "none" | "create_prorations" | "always_invoice";
}

export interface ChangeOutcome {
  items: SubscriptionItemRecord[];
  /** What the change itself costs and gives back. */
  lines: Omit<LineRecord, "id">[];
  anchor: number;
  periodStart: number;
  periodEnd: number;
}

/**
 * What a change of a subscription's items does, and what it costs, without doing it. In flexible billing mode a metered
 * price that is taken off bills what was used of it so far; in classic mode that usage is on no invoice
 * (docs.stripe.com, usage-based billing, "Update prices mid-cycle").
 */
export function planChange(
  state: State,
  subscription: SubscriptionRecord,
  { items: changes, startsNewPeriod, endsTrial, proration }: Change,
  now: number,
  nextId: () => string,
): ChangeOutcome {
  const { periodStart, periodEnd, status, isFlexible } = subscription;
  const span = { start: periodStart, end: periodEnd };
  const items = changedItems(subscription.items, changes, now, nextId);
  const removed = subscription.items.filter((old) => !items.some((item) => isSame(item, old)));
  const added = items.filter((item) => !subscription.items.some((old) => isSame(item, old)));
  const isTrial = status === "trialing";
  const renews = startsNewPeriod || endsTrial;
  const usage = { customerId: subscription.customerId, items: renews ? subscription.items : removed };
  const billsUsage = isFlexible || renews;
  const usageLines =
    billsUsage && proration !== "none" ? meteredLines(state, usage, { end: now, isFree: isTrial }) : [];
  const prorates = proration !== "none" && !isTrial;
  const credits = prorates ? creditLines(state, renews ? subscription.items : removed, span, now) : [];
  if (!renews) {
    const charges = prorates ? creditLines(state, added, span, now).map(asCharge) : [];
    return {
      items,
      lines: [...credits, ...usageLines, ...charges],
      anchor: subscription.anchor,
      periodStart,
      periodEnd,
    };
  }
  const next = { start: now, end: stepMonths(now, 1) };
  return {
    items: items.map((item) => ({ ...item, usageFrom: now })),
    lines: [...credits, ...usageLines, ...licensedLines(state, items, next)],
    anchor: now,
    periodStart: next.start,
    periodEnd: next.end,
  };
}

function isSame(one: SubscriptionItemRecord, other: SubscriptionItemRecord): boolean {
  return one.id === other.id && one.priceId === other.priceId && one.quantity === other.quantity;
}

function changedItems(
  items: readonly SubscriptionItemRecord[],
  changes: readonly ItemChange[],
  now: number,
  nextId: () => string,
): SubscriptionItemRecord[] {
  const kept = items.flatMap((item) => {
    const change = changes.find(({ id }) => id === item.id);
    if (!change) return [item];
    if (change.isDeleted) return [];
    const priceId = change.priceId ?? item.priceId;
    const quantity = change.quantity ?? item.quantity;
    return [{ ...item, priceId, quantity, usageFrom: priceId === item.priceId ? item.usageFrom : now }];
  });
  const fresh = changes.flatMap(({ id, priceId, quantity }) =>
    id === null && priceId !== null ? [{ id: nextId(), created: now, priceId, quantity, usageFrom: now }] : [],
  );
  return [...kept, ...fresh];
}

function asCharge(line: Omit<LineRecord, "id">): Omit<LineRecord, "id"> {
  const description = line.description.replace("Unused time on", "Remaining time on");
  return { ...line, kind: "licensed", description, amountCents: -line.amountCents };
}
