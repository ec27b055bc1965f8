import type { SessionLimits } from "@mockingbird/domain";
import type { CloseReason } from "@mockingbird/proto";

type EntryRefusal = Extract<CloseReason, "organizationBusy" | "organizationOutOfMinutes">;
export type Entry = { seconds: number } | { refusal: EntryRefusal };

/** Whether one more interview may begin beside those that run, and for how many of the seconds it wants. */
export function judgeEntry(
  wantedSeconds: number,
  held: { places: number; seconds: number },
  { concurrentInterviewsMax, secondsLeft }: SessionLimits,
): Entry {
  if (held.places >= concurrentInterviewsMax) return { refusal: "organizationBusy" };
  if (secondsLeft === null) return { seconds: wantedSeconds };
  // What runs is charged only once it is over and delivered, so it is counted here until then.
  const freeSeconds = secondsLeft - held.seconds;
  return freeSeconds > 0 ? { seconds: Math.min(wantedSeconds, freeSeconds) } : { refusal: "organizationOutOfMinutes" };
}
