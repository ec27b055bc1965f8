import type { RoomSnapshot } from "./interview-room.ts";
import { roomPhaseSentences } from "./room-phase.ts";

function sentenceOf({ leaving, phase, muted, talking, habits }: RoomSnapshot): string {
  if (leaving) return "Ending your interview";
  if (phase !== "listening") return roomPhaseSentences[phase];
  if (habits.way === "type") return "Your turn: type your answer";
  if (habits.way === "pushToTalk" && !talking) {
    return habits.pressOnce ? "Your turn: press to start your answer" : "Your turn: hold the button or the space bar";
  }
  return muted ? "Your microphone is muted" : roomPhaseSentences.listening;
}

/** The state in words: the largest thing in the room, and read out when it changes. */
export function RoomState({ snapshot }: { snapshot: RoomSnapshot }) {
  return (
    <p
      aria-live="polite"
      className="flex min-h-21 items-end pt-4 pb-3 text-balance font-medium font-serif text-20 text-ink sm:min-h-24 sm:text-28"
    >
      {sentenceOf(snapshot)}
    </p>
  );
}
