import type { LineRecord, PriceRecord, State, SubscriptionItemRecord, SubscriptionRecord } from "./records.ts";
import { tierAmountCents } from "./tier-amount.ts";

/** What a subscription's items cost, line by line. Every function only reads. */

export interface Span {
  start: number;
  end: number;
}

type LineDraft = Omit<LineRecord, "id">;

export function priceOf(state: State, priceId: string): PriceRecord {
  const price = state.prices[priceId];
  if (!price) throw new Error(`No price ${priceId}.`);
  return price;
}

/** What a customer used of a meter in [start, end). */
export function meteredQuantity(state: State, meterId: string, customerId: string, { start, end }: Span): number {
  const eventName = state.meters[meterId]?.eventName;
  return state.meterEvents
    .filter((event) => event.eventName === eventName && event.customerId === customerId)
    .filter(({ at }) => at >= start && at < end)
    .reduce((sum, { value }) => sum + value, 0);
}

/** The fixed sums of a period, in advance. */
export function licensedLines(state: State, items: readonly SubscriptionItemRecord[], span: Span): LineDraft[] {
  return items.flatMap(({ id: itemId, priceId, quantity }) => {
    const price = priceOf(state, priceId);
    if (price.charge.kind !== "licensed") return [];
    const units = quantity ?? 1;
    return [
      {
        kind: "licensed" as const,
        description: `${units} × ${nameOf(state, price)}`,
        itemId,
        priceId,
        quantity: units,
        amountCents: units * price.charge.unitCents,
        periodStart: span.start,
        periodEnd: span.end,
        isFree: false,
      },
    ];
  });
}

/** What was used of each metered item up to `end`, in arrears. */
export function meteredLines(
  state: State,
  { customerId, items }: Pick<SubscriptionRecord, "customerId" | "items">,
  { end, isFree }: { end: number; isFree: boolean },
): LineDraft[] {
  return items.flatMap(({ id: itemId, priceId, usageFrom }) => {
    const price = priceOf(state, priceId);
    if (price.charge.kind !== "metered") return [];
    const line = {
      kind: "metered" as const,
      description: nameOf(state, price),
      itemId,
      priceId,
      periodStart: usageFrom,
      periodEnd: end,
      isFree,
    };
    return [{ ...line, ...meteredAmount(state, customerId, line) }];
  });
}

/** Quantity and amount of a metered line as the meter has it now. */
export function meteredAmount(
  state: State,
  customerId: string,
  line: Pick<LineRecord, "priceId" | "periodStart" | "periodEnd" | "isFree">,
): { quantity: number; amountCents: number } {
  const { charge } = priceOf(state, line.priceId);
  if (charge.kind !== "metered") throw new Error(`${line.priceId} is not metered.`);
  const span = { start: line.periodStart, end: line.periodEnd };
  const quantity = meteredQuantity(state, charge.meterId, customerId, span);
  return { quantity, amountCents: line.isFree ? 0 : tierAmountCents(quantity, charge.tiers) };
}

/** What is given back of fixed sums already paid for the rest of a period. */
export function creditLines(
  state: State,
  items: readonly SubscriptionItemRecord[],
  span: Span,
  now: number,
): LineDraft[] {
  const share = (span.end - now) / (span.end - span.start);
  return licensedLines(state, items, span).map((line) => ({
    ...line,
    kind: "credit" as const,
    description: `Unused time on ${line.description}`,
    amountCents: -Math.round(line.amountCents * share),
    periodStart: now,
  }));
}

function nameOf(state: State, { productId, nickname }: PriceRecord): string {
  const name = state.products[productId]?.name ?? productId;
  return nickname ? `${name} (${nickname})` : name;
}
