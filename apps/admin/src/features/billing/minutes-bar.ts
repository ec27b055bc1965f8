import type { Billing } from "@mockingbird/api/views";

export interface BarPart {
  kind: "used" | "extra-used" | "left" | "extra-left" | "no-end";
  /** Of the whole bar, 0 to 1. */
  share: number;
}

/** How far a bar without an end is drawn beyond what is included or used. */
const openEndShare = 0.2;

/**
 * The parts of the bar of minutes, from left to right: used, used beyond the included, left of the included, left beyond
 * it, or open to the right where nothing stops interviews. Empty where there is no limit to draw against.
 */
export function minutesBar({ chargedSeconds, includedSeconds, secondsMax }: Billing["usage"]): BarPart[] {
  if (includedSeconds === null) return [];
  const usedSeconds = Math.min(chargedSeconds, includedSeconds);
  const extraUsedSeconds = chargedSeconds - usedSeconds;
  const drawnSeconds = Math.max(chargedSeconds, includedSeconds);
  // The last interview may have ended beyond where new ones stop.
  const endSeconds =
    secondsMax === null ? Math.max(1, drawnSeconds) / (1 - openEndShare) : Math.max(1, drawnSeconds, secondsMax);
  const parts: [BarPart["kind"], number][] = [
    ["used", usedSeconds],
    ["extra-used", extraUsedSeconds],
    ["left", includedSeconds - usedSeconds],
    [secondsMax === null ? "no-end" : "extra-left", endSeconds - drawnSeconds],
  ];
  return parts.filter(([, seconds]) => seconds > 0).map(([kind, seconds]) => ({ kind, share: seconds / endSeconds }));
}
