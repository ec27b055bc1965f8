/**
 * Whole seconds left at a moment of this page's clock, counted on from what the Worker last said. `stands`: the time does not
 * run, because the interview is paused.
 */
export function secondsLeftAt(
  time: { secondsLeft: number; heardAtMs: number; stands?: boolean },
  nowMs: number,
): number {
  if (time.stands) return Math.max(0, Math.ceil(time.secondsLeft));
  return Math.max(0, Math.ceil(time.secondsLeft - (nowMs - time.heardAtMs) / 1_000));
}

/** Said once at five minutes and at one, to those who do not see the clock; otherwise nothing. */
export function timeAnnouncement(secondsLeft: number): string {
  if (secondsLeft > 240 && secondsLeft <= 300) return "Five minutes left";
  if (secondsLeft > 0 && secondsLeft <= 60) return "Less than one minute left";
  return "";
}
