import { type Accommodation, interviewDurationSecondsMax } from "@mockingbird/domain";

/** How long one person's interview may take that takes so long for others, in whole seconds. */
export function allowedSeconds(
  durationSeconds: number,
  { extraTimePercent }: Pick<Accommodation, "extraTimePercent">,
): number {
  const longerSeconds = Math.round(durationSeconds * (1 + extraTimePercent / 100));
  return Math.max(durationSeconds, Math.min(interviewDurationSecondsMax, longerSeconds));
}
