import type { UsageFigures } from "../views/usage-views.ts";
import type { Cell } from "./export-table.ts";

export const figureHeader = [
  "interviews",
  "trials",
  "charged seconds",
  "forgiven seconds",
  "estimated cost (US dollars)",
] as const;

/** Divided for writing only, and to the last millionth, so that a sheet adds it up to what the page shows. */
export const dollars = (microUsd: number) => (microUsd / 1_000_000).toFixed(6);

export function figureCells({
  interviews,
  trials,
  chargedSeconds,
  forgivenSeconds,
  costMicroUsd,
}: UsageFigures): Cell[] {
  return [interviews, trials, chargedSeconds, forgivenSeconds, dollars(costMicroUsd)];
}
