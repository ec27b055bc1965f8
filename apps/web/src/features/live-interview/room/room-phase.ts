import type { ConnectionState } from "../connection/connection-state.ts";

/** What the room shows. `ended`: everything was heard, too. */
export type RoomPhase =
  | "connecting"
  | "interviewerSpeaking"
  | "listening"
  | "thinking"
  | "reconnecting"
  | "paused"
  | "ending"
  | "ended"
  | "closed";

interface RoomFacts {
  connection: ConnectionState;
  /** This page was welcomed before, so a connection under way is one that is being made again. */
  everOpen: boolean;
  /** Interviewer speech is still being played here, whatever the Worker already knows. */
  interviewerAudible: boolean;
  /** The last words were heard to their end. */
  drained: boolean;
}

export function roomPhase({ connection, everOpen, interviewerAudible, drained }: RoomFacts): RoomPhase {
  switch (connection.kind) {
    case "closed":
      return "closed";
    case "ended":
      return drained ? "ended" : "ending";
    case "open":
      if (interviewerAudible && (connection.phase === "listening" || connection.phase === "thinking")) {
        return "interviewerSpeaking";
      }
      return connection.phase;
    default:
      return everOpen ? "reconnecting" : "connecting";
  }
}

/** The state in words, as the room shows and announces it. */
export const roomPhaseSentences: Record<RoomPhase, string> = {
  connecting: "Connecting you to your interviewer",
  interviewerSpeaking: "The interviewer is speaking",
  listening: "Listening to you",
  thinking: "The interviewer is thinking",
  reconnecting: "We lost the connection. Your interview is kept; reconnecting.",
  paused: "Paused: nobody listens, and your time stands still",
  ending: "The interview is coming to its end",
  ended: "The interview has ended",
  closed: "The interview is not connected",
};
