/** More than are ever open in one minute; beyond it nothing is tried. */
const eventsMax = 16;

/**
 * Whether one of several events that may have arrived did, by the sum of those that have: there when it is part of every
 * choice of them that makes the sum, absent when of none, unclear when of some, or when none makes it.
 */
export function judgeMeterWindow(
  arrivedSeconds: number,
  open: readonly { id: string; seconds: number }[],
  id: string,
): "there" | "absent" | "unclear" {
  if (open.length > eventsMax) return "unclear";
  let withIt = 0;
  let withoutIt = 0;
  for (let choice = 0; choice < 2 ** open.length; choice += 1) {
    const chosen = open.filter((_, index) => (choice >> index) % 2 === 1);
    if (chosen.reduce((sum, { seconds }) => sum + seconds, 0) !== arrivedSeconds) continue;
    if (chosen.some((event) => event.id === id)) withIt += 1;
    else withoutIt += 1;
  }
  if (withIt > 0 && withoutIt === 0) return "there";
  return withoutIt > 0 && withIt === 0 ? "absent" : "unclear";
}
