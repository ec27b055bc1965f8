import type { EndCause } from "@mockingbird/domain";
import type { ServerMessage } from "@mockingbird/proto";
import type { GeminiAccess } from "../gemini/gemini-client.ts";
import type { TurnStore } from "../transcript/turn-store.ts";
import type { RecordStore } from "./record-store.ts";

/** What a conversation tells of itself to whoever measures. Times in ms since the epoch. */
interface ConversationMetrics {
  geminiReconnected: () => void;
  /** Candidate's sound that was lost while Gemini was being reached again. */
  microphoneDropped: (milliseconds: number) => void;
  /** The candidate was last heard then, and a reply is due. */
  speechEnded: (atMs: number) => void;
  /** The interviewer's first sound of a stretch of speech has arrived. */
  firstAudio: (generation: number, atMs: number) => void;
}

export interface ConversationPorts {
  access: () => Promise<GeminiAccess>;
  records: RecordStore;
  turns: TurnStore;
  metrics: ConversationMetrics;
  send: (message: ServerMessage) => void;
  now: () => number;
  /** The interview is over for this reason; the conversation is to be closed. */
  onEnd: (cause: EndCause) => void;
  /** The end waits for the interviewer's last words, or for the text of the candidate's; `closing` limits how long. */
  onClosing: (cause: EndCause, candidateSpoke: boolean) => void;
}
