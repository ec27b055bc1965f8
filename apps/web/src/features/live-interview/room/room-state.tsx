import type { ReactNode } from "react";
import type { RoomSnapshot } from "./interview-room.ts";
import { roomPhaseSentences } from "./room-phase.ts";

type RoomStateProps = {
  snapshot: RoomSnapshot;
  /** No microphone is left to listen through. */
  unheard: boolean;
};

function sentenceOf({ leaving, phase, connection, muted, talking, habits }: RoomSnapshot, unheard: boolean): ReactNode {
  if (leaving) return "Ending your interview";
  // The candidate's own line is whole: nothing they could do, and nothing they said is in doubt.
  if (phase === "reconnecting" && connection.kind === "open")
    return "One moment: we are reaching your interviewer again.";
  if (phase !== "listening") return roomPhaseSentences[phase];
  if (habits.way === "type") return "Your turn: type your answer";
  if (unheard) return "Your turn, but we cannot hear you";
  if (habits.way === "pushToTalk" && !talking) {
    if (habits.pressOnce) return "Your turn: press to start your answer";
    return (
      <span>
        Your turn: hold the button<span className="pointer-coarse:hidden"> or the space bar</span>
      </span>
    );
  }
  return muted ? "Your microphone is muted" : roomPhaseSentences.listening;
}

/** The state in words: the largest thing in the room, and read out when it changes. */
export function RoomState({ snapshot, unheard }: RoomStateProps) {
  return (
    <p
      aria-live="polite"
      className="flex min-h-21 items-end pt-4 pb-3 text-balance font-medium font-serif text-20 text-ink sm:min-h-24 sm:text-28"
    >
      {sentenceOf(snapshot, unheard)}
    </p>
  );
}
