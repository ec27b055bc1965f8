import type { LiveInterview } from "@mockingbird/api/views";

/** Since when somebody talks and what is left, in minutes: a second more or less is of no use to anybody who watches. */
export function liveText(
  { startedAt, plannedSeconds, isWaitingForTranscript }: LiveInterview,
  now: Date,
): { since: string; left: string } {
  const elapsedSeconds = Math.max(0, (now.getTime() - Date.parse(startedAt)) / 1000);
  const minutes = Math.floor(elapsedSeconds / 60);
  const since = minutes === 0 ? "just begun" : `since ${minutesText(minutes)}`;
  if (isWaitingForTranscript) return { since, left: "should be over; its transcript has not come" };
  const leftSeconds = plannedSeconds - elapsedSeconds;
  if (leftSeconds <= 0) return { since, left: "coming to its end" };
  return {
    since,
    left: leftSeconds < 60 ? "under a minute left" : `${minutesText(Math.floor(leftSeconds / 60))} left`,
  };
}

function minutesText(minutes: number): string {
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}
