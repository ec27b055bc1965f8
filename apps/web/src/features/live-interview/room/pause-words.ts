/** Whole seconds in words: "4 minutes 50 seconds". */
export function secondsInWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  const parts = [...(minutes > 0 ? [count(minutes, "minute")] : []), ...(rest > 0 ? [count(rest, "second")] : [])];
  return parts.join(" ") || "0 seconds";
}

/** Said when a pause is about to end by itself, to those who do not see its seconds go; otherwise nothing. */
export function pauseAnnouncement(secondsLeft: number): string {
  if (secondsLeft > 10 && secondsLeft <= 60) return "The interview goes on by itself in less than a minute";
  if (secondsLeft <= 10) return "The interview goes on by itself in a few seconds";
  return "";
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? "" : "s"}`;
}
