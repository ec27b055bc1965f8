import type { SessionLimits } from "@mockingbird/domain";
import type { CloseReason } from "@mockingbird/proto";

type EntryRefusal = Extract<CloseReason, "organizationBusy" | "organizationOutOfMinutes" | "organizationOutOfSeats">;
export type Entry = { seconds: number } | { refusal: EntryRefusal };

/** Whether one more interview may begin beside those that run, and for how many of the seconds it wants. */
export function judgeEntry(
  wantedSeconds: number,
  held: { places: number; seconds: number; seats: number },
  { concurrentInterviewsMax, secondsLeft, seatsLeft }: SessionLimits,
): Entry {
  if (held.places >= concurrentInterviewsMax) return { refusal: "organizationBusy" };
  // Whoever runs without a seat of this period may use one: it is kept for them until they are charged, or are not.
  if (seatsLeft !== null && seatsLeft <= held.seats) return { refusal: "organizationOutOfSeats" };
  if (secondsLeft === null) return { seconds: wantedSeconds };
  // What runs is charged only once it is over and delivered, so it is counted here until then.
  const freeSeconds = secondsLeft - held.seconds;
  return freeSeconds > 0 ? { seconds: Math.min(wantedSeconds, freeSeconds) } : { refusal: "organizationOutOfMinutes" };
}
