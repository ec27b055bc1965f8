import { isReadableSpan, type UsageSpanInput, type UsageSpanKind, usageSpanInputSchema } from "@mockingbird/api/views";
import type { AddressQuery } from "../../address-query.ts";

export const usageTabs = ["day", "cohort", "template", "person", "interview"] as const;
export type UsageTab = (typeof usageTabs)[number];

/** What interviews are narrowed to: the row that they stand behind. */
const usageNarrowings = ["day", "cohortId", "templateId", "membershipId"] as const;
export type UsageNarrowing = Partial<Record<(typeof usageNarrowings)[number], string>>;

/** What the page shows, as its address has it. */
export interface UsageState {
  span: UsageSpanInput;
  tab: UsageTab;
  narrowing: UsageNarrowing;
  after: string | null;
  /** Own dates were asked for that cannot be shown. */
  isUnreadable: boolean;
}

const fallback: UsageSpanKind = "this-period";
const isDay = (text: string) => usageSpanInputSchema.shape.from.safeParse(text).success;

/** What makes no sense in an address counts as absent. */
export function readUsageState(query: AddressQuery): UsageState {
  const one = (name: string) => {
    const value = query[name];
    return typeof value === "string" && value !== "" && value.length <= 200 ? value : undefined;
  };
  const parsed = usageSpanInputSchema.safeParse({ span: one("span"), from: one("from"), until: one("until") });
  const isReadable = parsed.success && isReadableSpan(parsed.data);
  const narrowing: UsageNarrowing = {};
  for (const name of usageNarrowings) {
    const value = one(name);
    if (value !== undefined && (name !== "day" || isDay(value))) narrowing[name] = value;
  }
  return {
    span: isReadable ? parsed.data : { span: fallback },
    tab: usageTabs.find((tab) => tab === one("tab")) ?? "day",
    narrowing,
    after: one("after") ?? null,
    isUnreadable: !isReadable && one("span") === "own",
  };
}

/** The address of what is shown after a change; another table, span or row begins at its first page. */
export function usageAddress(
  { span, tab, narrowing, after }: Omit<UsageState, "isUnreadable">,
  change: Partial<UsageState>,
): string {
  const next = { span, tab, narrowing, after: change.tab || change.span || change.narrowing ? null : after, ...change };
  const query = new URLSearchParams();
  if (next.span.span !== fallback) query.set("span", next.span.span);
  if (next.span.span === "own") {
    query.set("from", next.span.from ?? "");
    query.set("until", next.span.until ?? "");
  }
  if (next.tab !== "day") query.set("tab", next.tab);
  if (next.tab === "interview") {
    for (const [name, value] of Object.entries(next.narrowing)) query.set(name, value);
  }
  if (next.after !== null) query.set("after", next.after);
  const text = query.toString();
  return text === "" ? "/usage" : `/usage?${text}`;
}
