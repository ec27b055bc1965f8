const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How long until a moment, as people count it: "22 days left", "5 hours left", "less than an hour left". */
export function timeLeft(until: Date, now: Date): string {
  const leftMs = until.getTime() - now.getTime();
  if (leftMs < hourMs) return leftMs <= 0 ? "over" : "less than an hour left";
  const [count, unit] =
    leftMs < 2 * dayMs ? [Math.floor(leftMs / hourMs), "hour"] : [Math.floor(leftMs / dayMs), "day"];
  return `${count} ${unit}${count === 1 ? "" : "s"} left`;
}
