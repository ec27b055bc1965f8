import type { RoomSnapshot } from "./interview-room.ts";
import { roomPhaseSentences } from "./room-phase.ts";

/** The state in words: the largest thing in the room, and read out when it changes. */
export function RoomState({ snapshot }: { snapshot: RoomSnapshot }) {
  const sentence = snapshot.leaving
    ? "Ending your interview"
    : snapshot.muted && snapshot.phase === "listening"
      ? "Your microphone is muted"
      : roomPhaseSentences[snapshot.phase];
  return (
    <p
      aria-live="polite"
      className="flex min-h-19 items-end pt-4 pb-3 text-balance font-medium font-serif text-20 text-ink sm:min-h-24 sm:text-28"
    >
      {sentence}
    </p>
  );
}
